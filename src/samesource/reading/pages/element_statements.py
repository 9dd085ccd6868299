"""What the elements of a page's body say that are made for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from samesource.reading.pages.text_of_element import text_of_element
from samesource.reading.times.iso_time import iso_time
from samesource.records.statement import Statement

if TYPE_CHECKING:
    from resiliparse.parse.html import ElementNode

    from samesource.reading.pages.page import Page

_HOME = "article, main, [role=main], .hentry, .h-entry"
_HEADLINES = ("h1.p-name", "h1.entry-title", "article h1", "main h1", "h1", ".p-name.entry-title")
_BYLINES = ("[rel~=author]", ".p-author", ".byline", ".author .fn", "[class*=byline]", "article address", ".author")
_SOURCES = ".source-org, .dateline, article blockquote[cite], article q[cite], main blockquote[cite]"
_PUBLISHED = re.compile(r"publi[cs]|posted|pubdate|dt-published|entry-date|erstellt|date-created", re.I)
_MODIFIED = re.compile(r"modif|updat|aktualisiert|dt-updated|maj\b", re.I)
_BY = re.compile(r"^(?:written\s+)?(?:by|von|par|por|di|da|door|av|af|przez)\b[:\s]+", re.I)
_AFTER_NAMES = re.compile(r"\s*[|\u00b7\u2022\u2013\u00bb\n\d@].*|\s+(?:published|updated|posted|on)\b.*", re.I | re.S)
_LONGEST_NAMES = 100


def element_statements(page: Page) -> list[Statement]:
    """Return what h1, time, the author's line, quotations' sources and hEntry or hNews elements say."""
    found: list[tuple[str, str]] = []
    shown = (text_of_element(page.first(selector)) for selector in _HEADLINES)
    found.append(("title", next(filter(None, shown), "")))
    found += _times(page)
    found += _byline(page)
    for element in page.all(_SOURCES)[:20]:
        quoted = (element.get_attribute("cite") or "").strip()
        kind = "citation" if quoted else "dateline" if "dateline" in (element.class_name or "") else "agency"
        found.append((kind, quoted or text_of_element(element, 80)))
    return [Statement(kind, value, "element") for kind, value in dict.fromkeys(found) if value]


def _times(page: Page) -> Iterator[tuple[str, str]]:
    """Yield the article's own times: those that say what they are, else the first that stands beside the headline."""
    if not page.mentions("<time", "published"):
        return
    plain: list[str] = []
    seen: set[str] = set()
    for element in page.all("time, .dt-published, .dt-updated, abbr.published, abbr.updated")[:40]:
        value = _time(element)
        if not value:
            continue
        around = element.parent_element
        names = f"{_names(element)} {_names(around) if around else ''}"
        kind = "modified" if _MODIFIED.search(names) else "published" if _PUBLISHED.search(names) else ""
        home = element.closest(_HOME) is not None
        if element.closest("aside, nav, footer") is not None or (element.closest("li") is not None and not home):
            continue
        if kind and kind not in seen:
            seen.add(kind)
            yield kind, value
        elif not kind and home and element.closest("li") is None:
            plain.append(value)
    if plain and not seen:
        yield "published", plain[0]


def _time(element: ElementNode) -> str:
    """Return the time that an element holds, as written; empty where it cannot be read."""
    shown = text_of_element(element, 80)
    for value in (element.get_attribute("datetime"), element.get_attribute("title"), shown):
        if value and iso_time(value):
            return value
    return ""


def _names(element: ElementNode) -> str:
    """Join what an element is called."""
    attributes = ("class", "id", "itemprop", "pubdate")
    said = [f"{name} {element.get_attribute(name)}" for name in attributes if element.has_attribute(name)]
    return " ".join(said).replace("class ", "").replace("id ", "")


def _byline(page: Page) -> Iterator[tuple[str, str]]:
    """Yield the author's line, without `By` before and the date after the names."""
    if not page.mentions("author", "byline"):
        return
    for selector in _BYLINES:
        names: list[str] = []
        elements = page.all(selector)[:6]
        for element in elements:
            if names and element.parent_element != elements[0].parent_element:
                break
            text = text_of_element(element, _LONGEST_NAMES)
            name = _AFTER_NAMES.sub("", _BY.sub("", text)).strip(" ,;:")
            if name and element.closest("aside, nav, footer, figure, li article, [class*=comment]") is None:
                names.append(name)
        if names:
            yield "byline", ", ".join(dict.fromkeys(names[:4]))
            return
