"""The story of a page, and what was left out beside it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MainText:
    """What an extractor returns."""

    text: str
    """Paragraphs, an empty line between them; empty where the page holds no story."""
    beside: tuple[str, ...] = ()
    """Short lines just before and after the story that are no part of it: credits, where it appeared first."""
