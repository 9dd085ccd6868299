"""What the service reads from: a shelf of traced stories, whatever keeps them.

`shelf_of_trace.TraceShelf` is one over a finished trace; an archive is another. `open_shelf` chooses.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from samesource.model import Document, Estimate, Trace


@dataclass(frozen=True, slots=True)
class StoryEntry:
    """What a list tells of one story; `summarise_story` makes it of a story's trace."""

    id: str
    title: str
    documents: int
    families: int
    outlets: tuple[str, ...]
    """Sorted; as many as `summarise_story` keeps."""
    languages: tuple[str, ...]
    independent_texts: Estimate
    first: str | None
    """The earliest time known of its documents, ISO 8601 in UTC; `None` where none is known."""
    last: str | None
    factual_changes: int
    """An outlet's own updates left out."""
    claims: int
    verdicts: dict[str, int] = field(default_factory=dict)
    """Claims by verdict, in order of the verdict's name."""
    found_by: str = field(default="", repr=False)
    """Case-folded words that a search looks through: ids, titles and outlets."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of one document that was added; `story` is the one that it has joined."""

    id: str
    status: Literal["added", "known", "rejected"]
    story: str | None = None
    reason: str | None = None


class Shelf(Protocol):
    """Traced stories to list, read and ask; methods may be called from several threads at once."""

    def version(self) -> str:
        """Name the state of what is held: another name whenever anything in it has changed.

        Asked at every request, so it must cost next to nothing. Short, of letters, digits, `.`, `_` and `-`.
        """

    def stories(self) -> Sequence[StoryEntry]:
        """List every story, also those of one report: newest `last` first, undated ones at the end, ties by id."""

    def story(self, id: str) -> Trace:  # noqa: A002 - the contract's word
        """Return the trace of one story, texts in its documents; raise NotFoundError where there is none."""

    def story_of(self, document_id: str) -> str | None:
        """Return the id of the story that holds a document."""

    def ask(self, document: Document) -> Trace:
        """Return the trace of the story that `document` would join, itself among its documents; nothing is stored.

        `document` has an id that no other has. A text that joins no story comes back as a story of its own. Raise
        InputError where the text cannot be used, UnsupportedError where this shelf cannot be asked.
        """

    def add(self, documents: Sequence[Document]) -> Sequence[Receipt]:
        """Store documents, all or none, and return a receipt each; raise UnsupportedError where it is only read."""

    def close(self) -> None:
        """Let go of what is held open; nothing is asked of it after that."""
