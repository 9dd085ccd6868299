"""Links from a report to where it first appeared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samesource.reading.pages.is_web_address import is_web_address
from samesource.reading.pages.text_of_element import text_of_element
from samesource.records.statement import Statement

if TYPE_CHECKING:
    from samesource.reading.pages.page import Page

_STORIES = ("article", "main", '[itemprop~="articleBody"]', ".entry-content")
_FIRST, _LAST = 3, 12
"""Links at the two ends of a story, where such a line stands."""
_LONGEST = 240
"""Characters of a line that says so; a longer one is a paragraph that tells of something else."""


def origin_links(page: Page) -> list[Statement]:
    """Return the addresses that lines such as "This article first appeared in …" link to, in the languages known."""
    from samesource.language.furniture.count_held import count_held

    story = next((element for selector in _STORIES if (element := page.first(selector))), None)
    links = story.query_selector_all("a[href]").values() if story else []
    chosen = links[:_FIRST] + links[_FIRST:][-_LAST:]
    found: list[Statement] = []
    for link in chosen:
        address = (link.get_attribute("href") or "").strip()
        line = link.closest("p, li, div, section, footer, td") if _leads_somewhere(address) else None
        text = text_of_element(line, _LONGEST)
        if text and count_held("first_published", text.casefold()):
            found.append(Statement("original-url", address, "element"))
    return list(dict.fromkeys(found))


def _leads_somewhere(address: str) -> bool:
    """Tell whether an address is that of a page, and not of a site's first page."""
    return is_web_address(address) and bool(address.partition("//")[2].partition("/")[2])
