"""Follow folders and feeds into an archive."""

from __future__ import annotations

import datetime as dt
import itertools
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from samesource.archive.add_documents import add_documents
from samesource.archive.choose_versions import Versions
from samesource.archive.follow_feed import FollowFeed
from samesource.archive.follow_files import FollowFiles, Ready
from samesource.archive.opened import Opened
from samesource.archive.watched_states import WatchedStates
from samesource.config import ReadingConfig
from samesource.errors import InputError
from samesource.reading.apply_metadata import apply_metadata
from samesource.reading.fetching.fetcher import Fetcher
from samesource.reading.fetching.is_address import is_address
from samesource.reading.list_files import list_files
from samesource.reading.process.parser_process import ParserProcess
from samesource.reading.read_answer import read_answer
from samesource.reading.read_file import read_file
from samesource.reading.refuse_taken import refuse_taken
from samesource.reading.rows import DocumentRow, RejectedRow
from samesource.shelf import Receipt
from samesource.watch_config import WatchConfig

Rows = Iterator[DocumentRow | RejectedRow]


@dataclass(frozen=True, slots=True)
class Look:
    """What one look has brought."""

    receipts: tuple[Receipt, ...]
    failures: tuple[tuple[str, str], ...]
    """Sources that could not be had, and why; they will be tried again."""
    waiting: bool
    """Whether there are files that may not be whole yet."""


class Follower:
    """Adds what is new in folders and feeds at each look, and knows after a stop what it has had.

    What is read twice, after a stop in between, is known and changes nothing.
    """

    def __init__(
        self,
        opened: Opened,
        sources: Sequence[str | Path],
        *,
        reading: ReadingConfig,
        metadata: Mapping[str, Mapping[str, Any]],
        apart: Sequence[Path] = (),
        versions: Versions = "keep",
        config: WatchConfig | None = None,
    ) -> None:
        self._opened, self._reading, self._metadata, self._versions = opened, reading, metadata, versions
        chosen = config or WatchConfig()
        urls = sorted({str(source) for source in sources if is_address(source)})
        if urls and not reading.fetch:
            raise InputError("addresses are opened only with --fetch", where=urls[0])
        paths = [Path(source) for source in sources if not is_address(source)]
        missing = [path for path in paths if not path.exists()]
        if missing:
            list_files(missing)  # raises what a look at them says
        self._states = WatchedStates(opened)
        self._files = FollowFiles(paths, self._states.held, apart)
        self._feeds = [FollowFeed(url, self._states.held.get(url), chosen) for url in urls]
        self._fetcher: Fetcher | None = None
        self._refused: set[tuple[str, str | None]] = set()

    def look(self, stopping: Callable[[], bool] = lambda: False, clock: Callable[[], float] = time.monotonic) -> Look:
        """Add what is new; no more is begun once `stopping` says so.

        Raise what `add_documents` raises: then nothing is taken to have been had, and the next look reads it again.
        """
        failures: list[tuple[str, str]] = []
        files: list[Ready] = []
        feeds: list[FollowFeed] = []
        try:
            ready = self._files.look()
        except InputError as error:
            ready = []
            failures.append((error.where or "", error.what))
        with ParserProcess(self._reading) as parsers:
            rows = self._read_files(ready, files, parsers, stopping)
            read = refuse_taken(self._and_feeds(rows, feeds, failures, parsers, stopping, clock))
            first = list(itertools.islice(read, 1))
            again = itertools.chain(first, read)
            receipts = add_documents(self._opened, again, None, self._versions) if first else []
        gone = sorted(self._files.gone)
        self._files.done(files)
        states: dict[str, str | None] = {str(file.path): file.stamp for file in files}
        self._states.keep(dict.fromkeys(gone) | states | {feed.url: feed.done() for feed in feeds})
        return Look(tuple(self._fresh(receipts)), tuple(failures), self._files.waiting)

    def _read_files(
        self, ready: Sequence[Ready], done: list[Ready], parsers: ParserProcess, stopping: Callable[[], bool]
    ) -> Rows:
        """Yield the documents of files; those read to their end are put into `done`."""
        for file in ready:
            for row in self._with_metadata(read_file(file.name, file.path, self._reading, parsers)):
                if stopping():
                    return
                yield row
            done.append(file)

    def _and_feeds(
        self,
        rows: Rows,
        done: list[FollowFeed],
        failures: list[tuple[str, str]],
        parsers: ParserProcess,
        stopping: Callable[[], bool],
        clock: Callable[[], float],
    ) -> Rows:
        """Yield `rows`, then what feeds that are due have brought; those read to their end are put into `done`."""
        yield from rows
        for feed in self._feeds:
            if stopping() or not feed.is_due(clock()):
                continue
            self._fetcher = self._fetcher or Fetcher(self._reading)
            try:
                answer = feed.fetch(self._fetcher, clock())
            except InputError as error:
                self._fetcher = None  # what it has learnt of the site's rules may be why
                failures.append((feed.url, str(error)))
                continue
            if answer:
                moment = dt.datetime.now(dt.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
                yield from self._with_metadata(read_answer(feed.url, answer, moment, self._reading, parsers))
                done.append(feed)

    def _with_metadata(self, rows: Rows) -> Rows:
        """Put what the table of metadata tells of each document before its own; ids that do not come are no matter."""
        for row in rows:
            known = {name: self._metadata[name] for name in (row.id, f"{row.id}.txt") if name in self._metadata}
            yield next(apply_metadata([row], known)) if known else row

    def _fresh(self, receipts: Sequence[Receipt]) -> Iterator[Receipt]:
        """Leave out refusals that were told before: a feed brings the same ones at every look."""
        for receipt in receipts:
            told = receipt.id, receipt.reason
            if receipt.status != "rejected" or told not in self._refused:
                yield receipt
            if receipt.status == "rejected":
                self._refused.add(told)
