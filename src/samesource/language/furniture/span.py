"""A stretch of a text that is not the story."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class FurnitureSpan:
    """What is not story text: half-open positions and its kind.

    Kinds: title, byline, dateline, date, credit, url, related, keywords, appeal, navigation, ad, most-read, correction,
    biography, caption, subhead, outlet.
    """

    start: int
    end: int
    kind: str
