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
_BOLD = frozenset(["h1", "h2", "h3", "h4", "h5", "h6", "b", "strong"])
_SLANTED = frozenset(["i", "em", "small"])
_STYLED = _BOLD | _SLANTED | {"a"}
_CELLS = frozenset(["td", "th"])
_IN_CELL = frozenset(["p", "img", "br", "div"])
_LONGEST_CAPTION = 300
_LONGEST_CELL = 80
"""Characters of a cell of a table of results; longer ones are texts laid out in a table."""
_BREAK = "\n"
_PARTS = frozenset(["p", "li", "ul", "ol", "tr", "tbody", "table", "blockquote"])
"""Elements that are one of a run of siblings: what is in them stands where they stand."""
_MARKED = frozenset(["articlebody", "e-content", "entry-content", "content:encoded"])


def page_blocks(tree: Any) -> tuple[list[PageBlock], dict[int, tuple[int, str]]]:  # noqa: ANN401 - an lxml element
    """Return the blocks of a parsed page (lxml) in order, and the parent and make of each element by number.

    Scripts and form fields have no blocks; a row of a table of results is one.
    """
    walker = _Walker()
    body = tree.find("body")
    place = _Place()
    place.host = _host(tree)
    walker.enter(tree if body is None else body, place)
    walker.finish()
    return walker.blocks, walker.makes


class _Place:
    """Where in the page the walk stands."""

    __slots__ = (
        "apart",
        "article",
        "away",
        "bold",
        "home",
        "host",
        "inner",
        "link",
        "make",
        "marked",
        "parent",
        "path",
        "slanted",
        "tag",
    )

    def __init__(self) -> None:
        self.tag = "body"
        self.parent = 0
        self.home = 0
        self.link = False
        self.away = False
        self.inner = False
        self.host = ""
        self.bold = False
        self.slanted = False
        self.path: tuple[int, ...] = ()
        self.make = ""
        self.marked = False
        self.article = False
        self.apart: tuple[tuple[int, str], ...] = ()

    def inside(self, tag: str, number: int, attributes: Mapping[str, str]) -> _Place:
        """Return the place inside an element."""
        place = _Place.__new__(_Place)
        flowing = tag in _FLOWING
        place.tag = self.tag if flowing else tag
        place.parent = self.parent if flowing else self.home
        place.home = self.home if flowing or tag in _PARTS else number
        place.path = self.path if flowing else (*self.path, number)
        place.link = self.link or tag == "a"
        place.away = self.away or (tag == "a" and not attributes.get("href", "#").startswith("#"))
        place.inner = self.inner or (place.away and tag == "a" and _is_inner(attributes["href"], self.host))
        place.host = self.host
        place.bold = self.bold or tag in _BOLD
        place.slanted = self.slanted or tag in _SLANTED
        place.make = self.make if flowing else _make(tag, attributes)
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
        self._linked = self._away = self._bold = self._slanted = 0
        self._place = _Place()
        self._number = 0
        self._picture = ""
        self._ends_away = False
        self._in_row = False
        self.makes: dict[int, tuple[int, str]] = {}

    def enter(self, element: Any, around: _Place) -> None:  # noqa: ANN401 - an lxml element
        """Walk one element and what is in it; what follows it is its parent's."""
        tag = element.tag
        if not isinstance(tag, str) or tag in _DROPPED:
            return
        if tag == "br":
            self._break()
            return
        if tag == "img":
            self._picture = around.make
            return
        if tag == "figure" and element.find(".//table") is not None:
            tag = "div"
        self._number += 1
        attributes = element.attrib
        plain = tag in _FLOWING and tag not in _STYLED and not attributes
        place = around if plain else around.inside(tag, self._number, attributes)
        if place.path is not around.path:
            self.makes[self._number] = (around.path[-1] if around.path else 0, place.make)
        flowing = (tag in _FLOWING and place.apart is around.apart) or (self._in_row and tag != "tr")
        if not flowing:
            self.finish()
            self._in_row = tag == "tr" and _is_row(element)
        self._place = place
        self._take(element.text, place)
        for child in element:
            self.enter(child, place)
            self._take(child.tail, place)
        if tag in _CELLS and self._pieces:
            self._pieces.append(" ")
        if not flowing:
            self._in_row = False
            self.finish()
        self._place = around

    def _break(self) -> None:
        """Take a line break: a second one ends the block, and so does one below a line that is all link or all bold."""
        length = sum(len(piece.strip()) for piece in self._pieces)
        alone = length and max(self._linked, self._bold) >= 0.9 * length
        if alone or (self._pieces and not self._pieces[-1].strip()):
            self.finish()
        else:
            self._pieces.append(_BREAK)

    def _take(self, text: str | None, place: _Place) -> None:
        """Take text as it runs on."""
        if not text:
            return
        if not self._pieces:
            self._place = place
        self._pieces.append(text if place.tag == "pre" else text.replace("\n", " "))
        length = len(text.strip())
        if length:
            self._linked += length * place.link
            self._away += length * place.away
            self._bold += length * place.bold
            self._slanted += length * place.slanted
            self._ends_away = place.inner

    def finish(self) -> None:
        """Close the block; a line break that follows a sentence, or another break, makes two of it."""
        if not self._pieces:
            return
        joined = "".join(self._pieces)
        linked, away, bold, slanted = self._linked, self._away, self._bold, self._slanted
        self._pieces = []
        self._linked = self._away = self._bold = self._slanted = 0
        texts = [text for text in join_broken_lines(joined) if any(map(str.isalnum, text))]
        length = sum(map(len, texts))
        place = self._place
        pictured = bool(self._picture) and bool(texts) and self._is_caption(texts, place, slanted >= 0.9 * length)
        for i, text in enumerate(texts):
            block = PageBlock(
                text, place.tag, place.parent, min(1.0, linked / length), place.apart, place.marked, place.article
            )
            block.path, block.away, block.heading = place.path, min(1.0, away / length), bold >= 0.9 * length
            block.pictured, block.leads_on = pictured and not i, bool(away) and self._ends_away
            self.blocks.append(block)
        if texts:
            self._picture = ""

    def _is_caption(self, texts: list[str], place: _Place, slanted: bool) -> bool:
        """Tell whether the first text below a picture is set as its caption: slanted, or centred like the picture."""
        short = len(texts[0]) <= _LONGEST_CAPTION
        return short and (slanted or (place.make == self._picture and "center" in place.make))


def _is_marked(attributes: Mapping[str, str]) -> bool:
    """Tell whether an element is marked as the body of the article (schema.org, hEntry, hNews)."""
    return _names_body(attributes.get("itemprop", ""), attributes.get("class", ""), attributes.get("property", ""))


@lru_cache(maxsize=4096)
def _names_body(*names: str) -> bool:
    """Tell whether one of the words is a name of the article's body."""
    return not _MARKED.isdisjoint(" ".join(names).lower().replace("schema:", "").split())


def _host(tree: Any) -> str:  # noqa: ANN401 - an lxml element
    """Return the host of the page's own address; empty where it gives none."""
    own = tree.xpath('string(//link[@rel="canonical"]/@href)') or tree.xpath(
        'string(//meta[@property="og:url"]/@content)'
    )
    return str(own).partition("//")[2].partition("/")[0].lower()


def _is_inner(address: str, host: str) -> bool:
    """Tell whether an address is on the page's own site."""
    named = address.partition("//")[2].partition("/")[0].lower() if "//" in address[:8] else ""
    return not named or named == host


def _make(tag: str, attributes: Mapping[str, str]) -> str:
    """Return what siblings of one make share: name, first class without its numbers, and whether they are centred."""
    name = attributes.get("class", "").strip().split(" ")[0].rstrip("0123456789") if attributes else ""
    centred = attributes and (attributes.get("align") == "center" or "center" in attributes.get("style", ""))
    return f"{tag} {name}{' center' if centred else ''}"


def _is_row(row: Any) -> bool:  # noqa: ANN401 - an lxml element
    """Tell whether a row is one of a table of results: cells with a few words each, nothing laid out in them."""
    cells = [cell for cell in row if cell.tag in _CELLS]
    return len(cells) >= 2 and all(_is_cell(cell) for cell in cells)


def _is_cell(cell: Any) -> bool:  # noqa: ANN401 - an lxml element
    """Tell whether a cell holds one short line."""
    within = [element.tag for element in cell.iterdescendants() if element.tag not in _FLOWING]
    return len(within) <= 1 and set(within) <= _IN_CELL and sum(map(len, cell.itertext())) <= _LONGEST_CELL
