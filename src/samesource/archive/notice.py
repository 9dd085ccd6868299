"""What a publisher says of its own copy, and where that copy still is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

NoticeKind = Literal["withdrawn", "corrected"]


@dataclass(frozen=True, slots=True)
class NoticeRead:
    """A notice as it was read: `names` are pairs of how it names what it is about, and the value.

    `identity`: an id that is its own; `claimed`: an id or address that counts for copy of the same publisher alone, as
    `headline` and `slug` do.
    """

    id: str
    kind: NoticeKind
    day: str
    publisher: str
    words: str
    declared: bool
    """Whether a status says so; else its words do."""
    names: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Carrier:
    """A document that derives from copy that was withdrawn or corrected."""

    document: str
    outlet: str | None
    url: str | None
    kind: str
    """copy (the same words too), excerpt, revision, rewrite or quote."""
    through: str
    """The document that it has it from; where they have the same words, the one withdrawn."""
    sure: bool
    """False where the texts do not tell which of two has it from the other, there or further up."""
    licence: str | None = None
    """Where a list of licences is given: a key of licence.STANDINGS."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice, the documents held that it is about, and those that still carry what it is about."""

    id: str
    kind: NoticeKind
    day: str
    publisher: str
    words: str
    declared: bool
    documents: tuple[str, ...]
    carriers: tuple[Carrier, ...] = ()
