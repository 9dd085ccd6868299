"""The growing index as one object."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

import pyarrow as pa

from samesource.apply_options import apply_options
from samesource.archive.add_documents import OnStored, add_documents
from samesource.archive.create_archive import create_archive
from samesource.archive.explaining import explaining
from samesource.archive.learn_epoch import default_epoch, fix_depth, learn_epoch
from samesource.archive.open_archive import open_archive
from samesource.archive.read_stories import list_entries, read_story, story_of
from samesource.config import Config, EngineConfig
from samesource.engines.open_engine import open_engine
from samesource.model import Trace
from samesource.reading.read_sources import Source, list_sources, read_sources
from samesource.shelf import Receipt, StoryEntry


class Archive:
    """Reports in a folder that grows: each addition is whole or not there, and touches only the stories it joins.

    One process writes, any number read. Depth, options and the statistics that prune candidates are fixed by `create`;
    `compact` renews them. Adding documents one by one, in any order, gives what adding them all at once gives.
    """

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
                epoch = learn_epoch(engine, chosen, read_sources(list_sources(sources), metadata, chosen.reading))
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
        on_stored: OnStored | None = None,
    ) -> list[Receipt]:
        """Add reports and return a receipt each; `on_stored` is told of every chunk of them once it is on disk.

        Raise ArchiveError where another process is writing, OutputError where the disk refuses: what was told to
        `on_stored` is kept, whatever happens.
        """
        options = {name: value for name, value in (("columns", columns), ("fetch", fetch)) if value is not None}
        reading = apply_options(self._opened.config, {"reading": options}).reading
        return add_documents(self._opened, read_sources(list_sources(sources), metadata, reading), on_stored)

    def stories(self) -> Sequence[StoryEntry]:
        """List every story, newest first."""
        with explaining(self.directory):
            return list_entries(self._opened.connection)

    def story(self, id: str) -> Trace:  # noqa: A002 - the contract's word
        """Return the trace of one story, texts in its documents; raise NotFoundError where there is none."""
        with explaining(self.directory):
            return read_story(self._opened.connection, id)

    def story_of(self, document_id: str) -> str | None:
        """Return the id of the story that holds a document, None where it is not held."""
        with explaining(self.directory):
            return story_of(self._opened.connection, document_id)

    def version(self) -> str:
        """Name the state of what is held."""
        with explaining(self.directory):
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
