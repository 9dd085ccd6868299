"""The bodies and answers of the API that are not parts of a trace."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Literal

from pydantic import Field

Text = Annotated[str, Field(min_length=1, max_length=5_000_000)]
Short = Annotated[str, Field(max_length=500)]
Address = Annotated[str, Field(max_length=2_000, pattern=r"^https?://")]


@dataclass(frozen=True, slots=True)
class GivenText:
    """A report as it is given: its text and what is known of it."""

    text: Text
    outlet: Short | None = None
    url: Address | None = None
    published: Annotated[str, Field(max_length=40, description="ISO 8601")] | None = None


@dataclass(frozen=True, slots=True)
class GivenDocument:
    """A report to be stored; without an id the shelf gives it one."""

    text: Text
    id: Annotated[str, Field(max_length=500)] = ""
    outlet: Short | None = None
    title: Short | None = None
    url: Address | None = None
    published: Annotated[str, Field(max_length=40, description="ISO 8601")] | None = None


@dataclass(frozen=True, slots=True)
class GivenDocuments:
    """Reports to be stored, all or none."""

    documents: Annotated[list[GivenDocument], Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class Count:
    """A count with its interval of 90 %."""

    estimate: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class StoryLine:
    """A story in a list."""

    id: str
    title: str
    documents: int
    families: int
    outlets: list[str]
    languages: list[str]
    independent_texts: Count
    first: str | None
    last: str | None
    factual_changes: int
    claims: int
    verdicts: dict[str, int]


@dataclass(frozen=True, slots=True)
class StoryList:
    """A page of stories; `next` is the address of the page after it."""

    total: int
    page: int
    size: int
    next: str | None
    stories: list[StoryLine]


@dataclass(frozen=True, slots=True)
class Held:
    """Where a document is held."""

    document: str
    story: str


@dataclass(frozen=True, slots=True)
class StoredReceipt:
    """What became of one document."""

    id: str
    status: Literal["added", "known", "rejected"]
    story: str | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class Stored:
    """A receipt for every document given, in their order; `version` is the shelf's state with them in it."""

    version: str
    receipts: list[StoredReceipt] = field(default_factory=list)
