"""A page whose truth is known."""

from __future__ import annotations

from dataclasses import dataclass

FURNITURE = "furniture"
STORY_KINDS = ("story", "agency", "background", "stock")
"""Kinds of story text: a site's own, an agency's, background that returns in several stories, stock sentences."""


@dataclass(frozen=True, slots=True)
class SimulatedPart:
    """A stretch of a page: half-open code points and what it is (`title`, `furniture` or one of `STORY_KINDS`)."""

    start: int
    end: int
    kind: str
    form: str = ""
    """For furniture: which kind it was made as."""


@dataclass(frozen=True, slots=True)
class SimulatedPage:
    """A page as it would be read, what is known of it apart from its text, and its truth."""

    id: str
    text: str
    parts: tuple[SimulatedPart, ...]
    site: int
    story: int
    outlet: str | None
    url: str | None
    published: str | None
