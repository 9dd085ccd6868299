"""The story of a web page."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from typing import Any

from samesource.reading.pages.choose_blocks import choose_blocks
from samesource.reading.pages.main_text import MainText
from samesource.reading.pages.page_block import PageBlock
from samesource.reading.pages.page_blocks import page_blocks
from samesource.reading.pages.page_shape import PageShape
from samesource.reading.pages.paragraphs_of_markup import paragraphs_of_markup

_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_AROUND, _SHORT = 10, 40
"""Blocks around the story, and words of one, that may credit it."""
_ELSEWHERE = frozenset(["navigation", "comments", "hidden", "form", "related", "figure", "advert", "share"])
_LARGE = 3_000_000
"""Code points from which on a page is left to the quicker extractor."""
_LITTLE = 200
"""Characters of a story that make a second try worth its time."""
_TOO_LITTLE = 3
"""A body in the metadata so many times as long as what the page shows is the text of a page that scripts fill."""


def extract_main_text(page: str, bodies: Sequence[str] = (), extracted: str = "") -> MainText:
    """Return the story of a page.

    `bodies` are what its metadata gives as the body (schema.org articleBody). Where that or a mark on the body agrees
    with the quick extractor (resiliparse), it decides. Else trafilatura's choice, in fast mode, is
    checked against the page's own blocks: see `choose_blocks`; so is `extracted` in its place, where given. The page
    has passed `guard_nesting`.
    """
    from lxml import etree  # imported late, with trafilatura

    body = max((paragraphs_of_markup(text) for text in bodies), key=len, default="")
    parser = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        tree = etree.fromstring(_DECLARATION.sub("", page), parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return MainText(body)
    shape = _shape(tree)
    blocks = shape.blocks
    chosen = [] if extracted else choose_blocks(shape, _quickly(page), body, by_markup=True)
    chosen = chosen or choose_blocks(shape, extracted or _extracted(page), body)
    story = "\n\n".join(blocks[i].text for i in chosen)
    if len(body) > _TOO_LITTLE * len(story):
        return MainText(body)
    return MainText(story, _beside(blocks, chosen))


def _shape(tree: Any) -> PageShape:  # noqa: ANN401 - an lxml element
    """Take a parsed page apart."""
    if tree is None:
        return PageShape([], {})
    blocks, makes = page_blocks(tree)
    title = " ".join((tree.findtext(".//title") or "").split())
    return PageShape(blocks, makes, title, (tree.get("lang") or "")[:2].lower())


def _beside(blocks: Sequence[PageBlock], chosen: Sequence[int]) -> tuple[str, ...]:
    """Return the short blocks around the story that are neither pictures nor ways to elsewhere."""
    if not chosen:
        return ()
    around = range(max(0, chosen[0] - _AROUND), min(len(blocks), chosen[-1] + _AROUND + 1))
    return tuple(
        block.text
        for i in sorted(set(around).difference(chosen))
        if (block := blocks[i]).words <= _SHORT and not any(reason in _ELSEWHERE for _, reason in block.apart)
    )


def _extracted(page: str) -> str:
    """Return what an extractor takes for the story: trafilatura, slower where the fast way finds little."""
    if len(page) <= _LARGE:
        import trafilatura  # imported late: most of a second

        logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
        found: list[str] = []
        for fast in (True, False):
            text: Any = trafilatura.extract(page, fast=fast, include_comments=False, include_tables=True)
            found.append(str(text or ""))
            if len(found[-1]) >= _LITTLE:
                return found[-1]
        if any(found):
            return max(found, key=len)
    return _quickly(page)


def _quickly(page: str) -> str:
    """Return what the quicker extractor takes for the story; it takes too much rather than too little."""
    from resiliparse.extract.html2text import extract_plain_text

    return extract_plain_text(page, main_content=True, alt_texts=False, list_bullets=False, comments=False)
