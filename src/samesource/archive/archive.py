"""The growing index as one object."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

import pyarrow as pa

from samesource.apply_options import apply_options
from samesource.archive.add_documents import CHUNK, OnStored, add_documents
from samesource.archive.ask_archive import ask_archive
from samesource.archive.choose_versions import Versions
from samesource.archive.compact_archive import compact_archive
from samesource.archive.create_archive import create_archive
from samesource.archive.default_epoch import default_epoch
from samesource.archive.drop_notices import drop_notices
from samesource.archive.expire_documents import expire_documents
from samesource.archive.find_carriers import find_carriers
from samesource.archive.find_neighbours import find_neighbours
from samesource.archive.find_notices import find_notices
from samesource.archive.find_numbers import find_numbers
from samesource.archive.fix_depth import fix_depth
from samesource.archive.follower import Follower
from samesource.archive.forget_documents import forget_documents
from samesource.archive.learn_epoch import learn_epoch
from samesource.archive.list_entries import list_entries
from samesource.archive.notice import Notice
from samesource.archive.open_archive import open_archive
from samesource.archive.read_epoch_table import read_epoch_table
from samesource.archive.read_expired import Expired, read_expired
from samesource.archive.read_story import read_story
from samesource.archive.reading import reading
from samesource.archive.settle import settle
from samesource.archive.story_of import story_of
from samesource.archive.trace_archive import trace_archive
from samesource.archive.writing import writing
from samesource.config import Config, EngineConfig, ReadingConfig
from samesource.engines.open_engine import open_engine
from samesource.errors import InputError
from samesource.model import Document, Trace
from samesource.reading.from_records import from_records
from samesource.reading.list_sources import list_sources
from samesource.reading.read_metadata import read_metadata
from samesource.reading.read_single import read_single
from samesource.reading.read_sources import Source, read_sources
from samesource.reading.rows import DocumentRow, RejectedRow
from samesource.shelf import Receipt, StoryEntry
from samesource.watch_config import WatchConfig


class Archive:
    """Reports in a folder that grows: each addition is whole or not there, and touches only the stories it joins.

    One process writes, any number read. Depth, options and the statistics that prune candidates are fixed by `create`;
    `compact` renews them. Adding documents one by one, in any order, gives what adding them all at once gives.
    """

    AT_ONCE = CHUNK
    """So many documents are added in one transaction; of more, a chunk at a time."""

    def __init__(self, directory: str | Path, engine: EngineConfig | None = None) -> None:
        """Open the archive in `directory`; raise ArchiveError where there is none."""
        self.directory = Path(directory)
        self._opened = open_archive(self.directory, engine)

    @classmethod
    def create(
        cls,
        directory: str | Path,
        sources: Source | Iterable[Source] | pa.Table | None = None,
        *,
        metadata: str | Path | None = None,
        columns: str | None = None,
        depth: str | None = None,
        config: Config | None = None,
    ) -> Archive:
        """Make an archive; what `sources` repeat (furniture, formulae) is learnt from them, they are not added.

        Raise ArchiveError where the folder is not empty, InputError where `sources` hold nothing to read.
        """
        given: dict[str, dict[str, Any]] = {"candidates": {"depth": depth}, "reading": {"columns": columns}}
        chosen = apply_options(
            config or Config(), {part: {k: v for k, v in one.items() if v is not None} for part, one in given.items()}
        )
        engine = open_engine(chosen.engine)
        try:
            if sources is None:
                chosen = fix_depth(chosen, 0)
                epoch = default_epoch(engine, chosen)
            else:
                epoch = learn_epoch(
                    engine,
                    chosen,
                    read_sources(list_sources(sources), metadata, chosen.reading, all_given=False),
                )
                chosen = fix_depth(chosen, epoch.documents)
        finally:
            engine.close()
        create_archive(Path(directory), chosen, epoch)
        return cls(directory)

    def add(
        self,
        sources: Source | Iterable[Source] | pa.Table,
        *,
        metadata: str | Path | None = None,
        columns: str | None = None,
        fetch: bool | None = None,
        versions: Versions = "keep",
        on_stored: OnStored | None = None,
    ) -> list[Receipt]:
        """Add reports and return a receipt each; `on_stored` is told of every chunk of them once it is on disk.

        Another text under an id that is held becomes its next version, or is rejected where `versions` is refuse.
        Raise ArchiveError where another process is writing, OutputError where the disk refuses: what was told to
        `on_stored` is kept, whatever happens.
        """
        options = {name: value for name, value in (("columns", columns), ("fetch", fetch)) if value is not None}
        chosen = apply_options(self._opened.config, {"reading": options}).reading
        rows = read_sources(list_sources(sources), metadata, chosen, all_given=False)
        return add_documents(self._opened, rows, on_stored, versions)

    def follow(
        self,
        sources: str | Path | Iterable[str | Path],
        *,
        metadata: str | Path | None = None,
        columns: str | None = None,
        fetch: bool | None = None,
        versions: Versions = "keep",
        config: WatchConfig | None = None,
    ) -> Follower:
        """Return what adds, look by look, the new reports of folders, files and feeds; raise InputError for misfits."""
        options = {name: value for name, value in (("columns", columns), ("fetch", fetch)) if value is not None}
        chosen = apply_options(self._opened.config, {"reading": options}).reading
        known = read_metadata(Path(metadata)) if metadata else {}
        listed = [sources] if isinstance(sources, str | Path) else list(sources)
        apart = [Path(metadata)] if metadata else []
        return Follower(
            self._opened, listed, reading=chosen, metadata=known, apart=apart, versions=versions, config=config
        )

    def ask(self, document: Document | str | Path) -> Trace:
        """Return the trace of the story that a text (or the report in a file) would join, itself in it as `asked`.

        A Document keeps its id. Nothing is stored. Raise InputError for what cannot be used.
        """
        row = _read_asked(document, self._opened.config.reading)
        with reading(self._opened.connection, self.directory):
            return ask_archive(self._opened, row)

    def forget(self, ids: Iterable[str]) -> list[str]:
        """Remove documents and notices and return the ids that were held; stories are traced again without them."""
        ids = list(ids)
        with writing(self._opened.connection, self.directory):
            found = find_numbers(self._opened.connection, ids)
            forget_documents(self._opened, found.values())
            taken_back = drop_notices(self._opened.connection, ids)
            settle(self._opened)
        return sorted(taken_back | found.keys())

    def notices(self, document_ids: str | Iterable[str] | None = None) -> list[Notice]:
        """List what publishers say of their own copy, newest first, with the documents that still carry it.

        Of all documents, or of those named, whether they are notices or a notice is about them.
        """
        names = [document_ids] if isinstance(document_ids, str) else document_ids
        with reading(self._opened.connection, self.directory):
            return find_carriers(self._opened.connection, find_notices(self._opened.connection, names))

    def neighbours(self, document_ids: Iterable[str]) -> list[str]:
        """List the documents that are in one story with any of those named, themselves among them."""
        with reading(self._opened.connection, self.directory):
            return find_neighbours(self._opened.connection, document_ids)

    def expire(self, before: str) -> list[str]:
        """Remove documents first published before a day (ISO 8601) and return their ids; undated ones stay.

        The ids and relations of those that kept documents derive from, or gave rise to, stay in `expired`.
        """
        return expire_documents(self._opened, before)

    def expired(self, document_id: str) -> list[Expired]:
        """List what a document was related to and has been let go of, surest first."""
        with reading(self._opened.connection, self.directory):
            return read_expired(self._opened.connection, document_id)

    def compact(self) -> None:
        """Begin a new epoch: learn the statistics from all that is held, trace it again, give space back."""
        compact_archive(self._opened)
        self._opened.engine.close()
        self._opened.connection.close()
        self._opened = open_archive(self.directory, self._opened.config.engine)

    def trace(self) -> Trace:
        """Return everything as one trace, of a large archive the largest and most altered stories."""
        with reading(self._opened.connection, self.directory):
            return trace_archive(self._opened)

    def stories(self) -> Sequence[StoryEntry]:
        """List every story, newest first."""
        with reading(self._opened.connection, self.directory):
            return list_entries(self._opened.connection)

    def story(self, id: str) -> Trace:  # noqa: A002 - the contract's word
        """Return the trace of one story, texts in its documents; raise NotFoundError where there is none."""
        with reading(self._opened.connection, self.directory):
            return read_story(self._opened.connection, id)

    def story_of(self, document_id: str) -> str | None:
        """Return the id of the story that holds a document, None where it is not held."""
        with reading(self._opened.connection, self.directory):
            return story_of(self._opened.connection, document_id)

    def statistics(self) -> pa.Table:
        """Return the statistics that hold here (tables.EPOCH): a run that is given them sees what this archive sees."""
        with reading(self._opened.connection, self.directory):
            return read_epoch_table(self._opened.connection)

    def version(self) -> str:
        """Name the state of what is held."""
        with reading(self._opened.connection, self.directory):
            rows = self._opened.connection.execute("SELECT value FROM meta WHERE name IN ('name', 'writes')").fetchall()
        return "-".join(value for (value,) in rows)

    def close(self) -> None:
        """Let go of the database."""
        self._opened.engine.close()
        self._opened.connection.close()

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _read_asked(document: Document | str | Path, config: ReadingConfig) -> DocumentRow:
    """Read the one text that is asked about."""
    if isinstance(document, Path):
        return read_single(document, "asked", config)
    given = Document(text=document, id="asked") if isinstance(document, str) else document
    (row,) = from_records([given], config)
    if isinstance(row, RejectedRow):
        raise InputError("the text cannot be used", where=row.reason)
    return row
