"""Follow one address."""

from __future__ import annotations

import json
from typing import Any

from samesource.errors import InputError
from samesource.reading.fetching.answer import Answer
from samesource.reading.fetching.fetcher import Fetcher
from samesource.watch_config import WatchConfig

_CONDITIONS = {"etag": "If-None-Match", "last-modified": "If-Modified-Since"}
_DOUBLINGS = 30
_UNCHANGED = 304


class FollowFeed:
    """Asks for a feed or page when its time has come, and for nothing that it has had (RFC 9110, 13.1)."""

    def __init__(self, url: str, state: str | None, config: WatchConfig) -> None:
        self.url = url
        self._config = config
        self._told: dict[str, Any] = json.loads(state) if state else {}
        self._fresh: dict[str, Any] = self._told
        self._failures = 0
        self._next = float("-inf")

    def is_due(self, now: float) -> bool:
        """Tell whether it is to be asked for; `now` in seconds of any clock that only goes forward."""
        return now >= self._next

    def fetch(self, fetcher: Fetcher, now: float) -> Answer | None:
        """Return what has come, None where nothing is new; raise InputError with when it will be tried again."""
        conditions = {header: str(self._told[name]) for name, header in _CONDITIONS.items() if self._told.get(name)}
        try:
            answer = fetcher.fetch(self.url, conditions)
        except InputError as error:
            self.fail(now)
            raise InputError(f"{error}; it will be tried again in {self._next - now:.0f} seconds") from error
        self._failures = 0
        self._next = now + self._config.every
        if answer.status == _UNCHANGED:
            return None
        self._fresh = {name: answer.headers[name] for name in _CONDITIONS if answer.headers.get(name)}
        return answer

    def fail(self, now: float) -> None:
        """Take note that it was not to be had or could not be read: the next try comes after a longer pause."""
        self._failures += 1
        pause = self._config.every * 2 ** min(self._failures, _DOUBLINGS)
        self._next = now + max(self._config.every, min(pause, self._config.longest_pause))

    def done(self) -> str:
        """Take note that what has come was added, and return what is to be kept for the next run."""
        self._told = self._fresh
        return json.dumps(self._told, sort_keys=True)
