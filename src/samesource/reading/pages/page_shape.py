"""A page as blocks, and what is known of it besides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from samesource.reading.pages.page_block import PageBlock


@dataclass(frozen=True, slots=True)
class PageShape:
    """What the choice of the story is made from."""

    blocks: Sequence[PageBlock]
    makes: Mapping[int, tuple[int, str]]
    """Parent and make of each element, by number."""
    title: str = ""
    """Content of the title element."""
    language: str = ""
    """ISO 639-1 code that the page declares; empty for none."""
