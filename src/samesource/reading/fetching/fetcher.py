"""Fetch pages politely."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

from samesource.config import ReadingConfig
from samesource.errors import InputError
from samesource.reading.fetching.answer import Answer
from samesource.reading.fetching.page_address import PageAddress
from samesource.reading.fetching.parse_address import parse_address
from samesource.reading.fetching.request_page import AGENT, request_page
from samesource.reading.require_extra import require_extra

_REDIRECTS = 5
_LONGEST_PAUSE = 30.0
"""Seconds; a site that asks for more between requests is left alone."""
_OK, _UNCHANGED, _CLIENT_ERROR, _SERVER_ERROR, _TOO_MANY = 200, 304, 400, 500, 429


class Fetcher:
    """Fetches one page at a time, asks robots.txt first (RFC 9309), and pauses between requests to one site."""

    def __init__(self, config: ReadingConfig) -> None:
        self._config = config
        self._rules: dict[str, Any] = {}
        self._asked: dict[str, float] = {}

    def fetch(self, url: str, conditions: Mapping[str, str] | None = None) -> Answer:
        """Return the page at `url`, redirects followed; raise InputError where it may not or cannot be had.

        `conditions` are headers such as If-None-Match (RFC 9110, 13.1): the answer's status is then 304 where nothing
        is new.
        """
        address = parse_address(url)
        for _ in range(_REDIRECTS + 1):
            self._ask_leave(address)
            answer = self._request(address, conditions)
            if conditions and answer.status == _UNCHANGED:
                return answer
            place = answer.headers.get("location")
            if not (300 <= answer.status < _CLIENT_ERROR and place):
                return _checked(answer)
            address = parse_address(place, base=address.url)
        raise InputError(f"the address leads to others more than {_REDIRECTS} times")

    def _ask_leave(self, address: PageAddress) -> None:
        """Raise InputError where the site's robots.txt keeps us away."""
        if address.origin not in self._rules:
            self._rules[address.origin] = self._read_rules(address)
        rules = self._rules[address.origin]
        if rules is None:
            raise InputError("the site's robots.txt cannot be had, so nothing may be fetched (RFC 9309)")
        if not rules.can_fetch(address.url, AGENT):
            raise InputError("the site's robots.txt does not allow this page to be fetched")

    def _read_rules(self, address: PageAddress) -> Any:  # noqa: ANN401 - protego has no types
        """Return a site's rules; None where the server fails, no rules at all where it has none."""
        protego = require_extra("protego", "fetching pages", "fetch").Protego
        place = parse_address("/robots.txt", base=address.url)
        for _ in range(_REDIRECTS + 1):
            try:
                answer = self._request(place)
            except InputError:
                return None
            if 300 <= answer.status < _CLIENT_ERROR and answer.headers.get("location"):
                place = parse_address(answer.headers["location"], base=place.url)
                continue
            if answer.status >= _SERVER_ERROR:
                return None
            return protego.parse(answer.body.decode("utf-8", "replace") if answer.status == _OK else "")
        return protego.parse("")

    def _request(self, address: PageAddress, conditions: Mapping[str, str] | None = None) -> Answer:
        """Make one request, not before the pause since the last one to the site is over."""
        pause = self._pause(address)
        if pause > _LONGEST_PAUSE:
            raise InputError(f"the site asks for {pause:.0f} seconds between requests, too long to wait")
        wait = self._asked.get(address.origin, float("-inf")) + pause - time.monotonic()
        if wait > 0:
            time.sleep(wait)
        try:
            return request_page(address, self._config, conditions)
        finally:
            self._asked[address.origin] = time.monotonic()

    def _pause(self, address: PageAddress) -> float:
        """Return the seconds between two requests: ours, or more where the site asks for it."""
        rules = self._rules.get(address.origin)
        wanted = rules.crawl_delay(AGENT) if rules is not None else None
        return max(self._config.fetch_pause, float(wanted or 0.0))


def _checked(answer: Answer) -> Answer:
    """Return a page that was found; raise InputError with what the server says for any other."""
    if answer.status == _TOO_MANY:
        raise InputError("the server asks for fewer requests (429); try later")
    if answer.status != _OK:
        raise InputError(f"the server answers {answer.status}")
    return answer
