"""A shelf over a finished trace, read once and kept in memory."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from samesource.apply_options import apply_options
from samesource.config import Config
from samesource.errors import InputError, NotFoundError, UnsupportedError
from samesource.model import Document, Trace
from samesource.shelf import Receipt, StoryEntry
from samesource.shelving.order_entries import order_entries
from samesource.shelving.split_stories import split_stories
from samesource.shelving.summarise_story import summarise_story
from samesource.tracing import trace as run_trace

ASKED_AMONG = 300
"""Documents traced anew with a text that is asked about: more would keep a reader waiting for a minute."""

_REMEDY = "Build an archive (samesource init, samesource add) and serve that."


class TraceShelf:
    """Serve a trace as it stands: nothing can be added, and a text asked about is traced with all of its documents."""

    def __init__(self, trace: Trace) -> None:
        self._trace = trace
        self._stories = split_stories(trace)
        self._entries = order_entries(summarise_story(story) for story in self._stories.values())
        self._story_of = {document.id: document.story for document in trace.documents if document.story}
        self._version = hashlib.sha256(trace.to_json(with_text=True).encode("utf-8", "backslashreplace")).hexdigest()

    @classmethod
    def read(cls, path: Path) -> TraceShelf:
        """Read the trace.json at `path`; raise InputError where it cannot be read, ContractError where it is none."""
        try:
            given = path.read_bytes()
        except OSError as error:
            raise InputError("the trace cannot be read", where=str(path), remedy=str(error)) from error
        return cls(Trace.from_json(given))

    def version(self) -> str:
        """Name the state of what is held."""
        return self._version[:16]

    def stories(self) -> Sequence[StoryEntry]:
        """List every story, newest first."""
        return self._entries

    def story(self, id: str) -> Trace:  # noqa: A002 - the contract's word
        """Return the trace of one story; raise NotFoundError where there is none."""
        found = self._stories.get(id)
        if found is None:
            raise NotFoundError("there is no such story", where=id[:80])
        return found

    def story_of(self, document_id: str) -> str | None:
        """Return the id of the story that holds a document."""
        return self._story_of.get(document_id)

    def ask(self, document: Document) -> Trace:
        """Trace all documents anew with `document` among them and return its story."""
        held = self._trace.documents
        if len(held) > ASKED_AMONG or self._trace.left_out:
            raise UnsupportedError(
                f"this folder holds more than {ASKED_AMONG} documents, too many to be traced anew for one text",
                remedy=_REMEDY,
            )
        if any(known.text is None for known in held):
            raise UnsupportedError(
                "this trace holds no texts to compare with", remedy="Write it with samesource trace --with-text."
            )
        config = apply_options(Config(), self._trace.options)
        found = run_trace([*(_as_given(known) for known in held), document], config=config)
        refused = next((row.reason for row in found.rejected if row.id == document.id), None)
        for answer in split_stories(found).values():
            if any(known.id == document.id for known in answer.documents):
                return answer
        raise InputError("the text cannot be used", where=refused)

    def add(self, documents: Sequence[Document]) -> Sequence[Receipt]:
        """Refuse: a finished trace is only read."""
        raise UnsupportedError(f"a finished trace takes no more documents ({len(documents)} given)", remedy=_REMEDY)

    def close(self) -> None:
        """Do nothing: a trace in memory holds nothing open."""


def _as_given(document: Document) -> Document:
    """Return a document as it was given: its text, and what came with it from outside."""
    times = [time.value for time in document.times if time.where == "metadata" and time.kind == "published"]
    return Document(
        text=document.text,
        id=document.id,
        url=document.url,
        outlet=document.outlet,
        published=times[0] if times else None,
    )
