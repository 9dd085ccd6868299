"""A page as the blocks of text that a reader sees."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from samesource.reading.pages.join_broken_lines import join_broken_lines
from samesource.reading.pages.name_of_part import name_of_part
from samesource.reading.pages.page_block import PageBlock

_DROPPED = frozenset(
    ["script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "head", "title"]
) | frozenset(["canvas", "nav", "select", "option", "textarea", "input", "button", "audio", "video", "datalist", "map"])
_INLINE = frozenset(
    ["a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins"]
) | frozenset(["kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike"])
_INLINE_TOO = frozenset(["strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "amp-fit-text", "center-inline"])
_FLOWING = _INLINE | _INLINE_TOO
_BREAK = "\n"
_PARTS = frozenset(["p", "li", "ul", "ol", "tr", "tbody", "table", "blockquote"])
"""Elements that are one of a run of siblings: what is in them stands where they stand."""
_MARKED = frozenset(["articlebody", "e-content", "entry-content"])


def page_blocks(tree: Any) -> list[PageBlock]:  # noqa: ANN401 - an lxml element
    """Return the blocks of a parsed page (lxml) in order; scripts and form fields have none."""
    walker = _Walker()
    body = tree.find("body")
    walker.enter(tree if body is None else body, _Place())
    walker.finish()
    return walker.blocks


class _Place:
    """Where in the page the walk stands."""

    __slots__ = ("apart", "article", "home", "link", "marked", "parent", "tag")

    def __init__(self) -> None:
        self.tag = "body"
        self.parent = 0
        self.home = 0
        self.link = False
        self.marked = False
        self.article = False
        self.apart: tuple[tuple[int, str], ...] = ()

    def inside(self, tag: str, number: int, attributes: Mapping[str, str]) -> _Place:
        """Return the place inside an element."""
        place = _Place()
        flowing = tag in _FLOWING
        place.tag = self.tag if flowing else tag
        place.parent = self.parent if flowing else self.home
        place.home = self.home if flowing or tag in _PARTS else number
        place.link = self.link or tag == "a"
        place.article = self.article or tag in ("article", "main")
        place.marked = self.marked or (bool(attributes) and _is_marked(attributes))
        reason = None if tag == "body" else name_of_part(tag, attributes)
        if flowing and reason == "meta":
            reason = None
        place.apart = (*self.apart, (number, reason)) if reason else self.apart
        return place


class _Walker:
    """Gathers text and closes a block at each element that is no part of a line."""

    def __init__(self) -> None:
        self.blocks: list[PageBlock] = []
        self._pieces: list[str] = []
        self._linked = 0
        self._place = _Place()
        self._number = 0

    def enter(self, element: Any, around: _Place) -> None:  # noqa: ANN401 - an lxml element
        """Walk one element and what is in it; what follows it is its parent's."""
        tag = element.tag
        if not isinstance(tag, str) or tag in _DROPPED:
            return
        if tag == "br":
            self._pieces.append(_BREAK)
            return
        self._number += 1
        attributes = element.attrib
        plain = tag in _FLOWING and tag != "a" and not attributes
        place = around if plain else around.inside(tag, self._number, attributes)
        apart = place.apart is not around.apart
        flowing = tag in _FLOWING and not apart
        if not flowing:
            self.finish()
        self._place = place
        self._take(element.text, place)
        for child in element:
            self.enter(child, place)
            self._take(child.tail, place)
        if tag in ("td", "th") and self._pieces:
            self._pieces.append(" ")
        if not flowing and tag not in ("td", "th"):
            self.finish()
        self._place = around

    def _take(self, text: str | None, place: _Place) -> None:
        """Take text as it runs on."""
        if text:
            if not self._pieces:
                self._place = place
            self._pieces.append(text.replace("\n", " "))
            if place.link:
                self._linked += len(text.strip())

    def finish(self) -> None:
        """Close the block; a line break that follows a sentence, or another break, makes two of it."""
        if not self._pieces:
            return
        joined, linked = "".join(self._pieces), self._linked
        self._pieces, self._linked = [], 0
        texts = [text for text in join_broken_lines(joined) if any(map(str.isalnum, text))]
        length = sum(map(len, texts))
        for text in texts:
            place = self._place
            share = min(1.0, linked / length)
            self.blocks.append(
                PageBlock(text, place.tag, place.parent, share, place.apart, place.marked, place.article)
            )


def _is_marked(attributes: Mapping[str, str]) -> bool:
    """Tell whether an element is marked as the body of the article (schema.org, hEntry, hNews)."""
    return _names_body(attributes.get("itemprop", ""), attributes.get("class", ""), attributes.get("property", ""))


@lru_cache(maxsize=4096)
def _names_body(*names: str) -> bool:
    """Tell whether one of the words is a name of the article's body."""
    return not _MARKED.isdisjoint(" ".join(names).lower().replace("schema:", "").split())
