"""A shelf over an archive."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

from samesource.archive.archive import Archive
from samesource.errors import UnsupportedError
from samesource.model import Document, Trace
from samesource.shelf import Receipt, StoryEntry


class ArchiveShelf:
    """Serve an archive that others may be adding to; reading and working each have a connection and turns of their own.

    A text asked about or added never keeps readers waiting; of several, one is worked on at a time.
    """

    def __init__(self, directory: Path) -> None:
        self._read, self._work = Archive(directory), Archive(directory)
        self._reading, self._working = threading.Lock(), threading.Lock()
        self._entries: tuple[str, Sequence[StoryEntry]] = ("", ())

    def version(self) -> str:
        """Name the state of what is held."""
        with self._reading:
            return self._read.version()

    def stories(self) -> Sequence[StoryEntry]:
        """List every story, newest first; read anew only where something has changed."""
        with self._reading:
            version = self._read.version()
            if version != self._entries[0]:
                self._entries = version, self._read.stories()
            return self._entries[1]

    def story(self, id: str) -> Trace:  # noqa: A002 - the contract's word
        """Return the trace of one story; raise NotFoundError where there is none."""
        with self._reading:
            return self._read.story(id)

    def story_of(self, document_id: str) -> str | None:
        """Return the id of the story that holds a document."""
        with self._reading:
            return self._read.story_of(document_id)

    def ask(self, document: Document) -> Trace:
        """Return the trace of the story that `document` would join; nothing is stored."""
        with self._working:
            return self._work.ask(document)

    def add(self, documents: Sequence[Document]) -> Sequence[Receipt]:
        """Store documents, all or none, and return a receipt each."""
        if len(documents) > Archive.AT_ONCE:
            raise UnsupportedError(
                f"{len(documents)} documents are too many at once", remedy=f"Send up to {Archive.AT_ONCE} at a time."
            )
        with self._working:
            return self._work.add(documents)

    def close(self) -> None:
        """Let go of the database."""
        with self._reading, self._working:
            self._read.close()
            self._work.close()
