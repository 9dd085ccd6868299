"""Running heads and feet, page numbers, and notes that a story goes on elsewhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from samesource.reading.pdf.layout import Line, Page

_MARGIN = 0.13
"""Share of the page's height at top and bottom where running lines stand."""
_SAME_PLACE = 6.0
"""Points by which a running line may move from page to page."""
_SAME_ROW = 2.0
"""Points by which lines of one row stand apart."""
_EDGE_LINES = 3
"""Lines from the edge among which running ones are looked for."""
_NEXT_LINE = 1.6
"""Heights of type from one line of a text to the next."""
_NUMBER = re.compile(
    r"[\s\-–—|·•()\[\]/_<>]*(?:(?:page|seite|s\.|p\.|pag\.|pagina|página|pág\.|стр\.|страница|صفحة|第)\s*)?"
    r"(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:/|of|von|sur|de|di|из|من)\s*\d{1,4})?\s*(?:页|頁)?[\s\-–—|·•()\[\]/_<>]*",
    re.I,
)
_CONTINUED = re.compile(
    r"[\W_]*(?:(?:story|article)?\s*(?:continues|continued|cont(?:inue)?d?\.?)\s+(?:on|from)\s+(?:the\s+)?(?:page|p\.)?"
    r"|(?:please\s+)?(?:turn\s+to|see)\s+page"
    r"|fortsetzung\s+(?:auf|von)?\s*(?:seite|s\.)|suite\s+(?:en\s+)?page|suite\s+de\s+la\s+page"
    r"|(?:sigue|continúa|viene)\s+(?:en|de)\s+(?:la\s+)?(?:página|pág\.)|(?:segue|continua|dalla?)\s+(?:a|da|na|alla)?\s*"
    r"(?:pagina|pag\.|página|pág\.)|(?:окончание|продолжение|начало)\s+на\s+(?:стр\.|странице)"
    r"|(?:تتمة|البقية)\s+(?:على|في)?\s*(?:ص|الصفحة)|[下上]转第|[下上]接第)"
    r"\s*[a-z]?\d{1,3}(?:\s*(?:版|页))?[\W_]*",
    re.I,
)


def drop_running(pages: Sequence[Page]) -> list[Page]:
    """Return the pages without lines that would cut sentences in two where a page ends.

    That is: lines near the edge that stand at one place on several pages with the same words (figures aside), bare
    page numbers there, and lines that only say on which page the story goes on.
    """
    edges = [_edge_lines(page) for page in pages]
    seen: Counter[str] = Counter()
    places: dict[str, list[float]] = {}
    for lines in edges:
        keys = {key: line.y for line in lines for key in _keys(line, lines)}
        seen.update(keys.keys())
        for key, y in keys.items():
            places.setdefault(key, []).append(y)
    least = max(2, min(len(pages) // 4, 5))
    kept = []
    for page, lines in zip(pages, edges, strict=True):
        dropped = {
            id(line)
            for line in lines
            if (_NUMBER.fullmatch(line.text) and _is_alone(line, page.lines))
            or any(seen[key] >= least and _stands_there(line, places[key]) for key in _keys(line, lines))
        }
        left = [line for line in page.lines if id(line) not in dropped and not _CONTINUED.fullmatch(line.text)]
        kept.append(Page(left, page.bottom, page.top))
    return kept


def _keys(line: Line, lines: Sequence[Line]) -> tuple[str, str]:
    """Return a line's words, and those of all its row, figures as one sign: pages may cut a row differently."""
    row = sorted((other for other in lines if abs(other.y - line.y) < _SAME_ROW), key=lambda other: other.x0)
    texts = (line.text, " ".join(other.text for other in row))
    own, whole = (re.sub(r"\d+", "#", text.casefold()) for text in texts)
    return own, whole


def _stands_there(line: Line, places: Sequence[float]) -> bool:
    """Tell whether the same words stand at this height on another page."""
    return sum(abs(line.y - place) <= _SAME_PLACE for place in places) >= 2


def _is_alone(line: Line, lines: Sequence[Line]) -> bool:
    """Tell whether no line of the text stands right above or below, as it would if this were its last word."""
    return not any(
        other is not line
        and 0 < abs(other.y - line.y) < _NEXT_LINE * max(line.size, other.size)
        and other.x0 < line.x1
        and line.x0 < other.x1
        for other in lines
    )


def _edge_lines(page: Page) -> list[Line]:
    """Return the lines in the margins at top and bottom, a few rows from each edge."""
    depth = _MARGIN * (page.top - page.bottom)
    ordered = sorted(page.lines, key=lambda line: -line.y)
    heights = sorted({round(line.y) for line in ordered}, reverse=True)
    upper = set(heights[:_EDGE_LINES])
    lower = set(heights[-_EDGE_LINES:])
    return [
        line
        for line in ordered
        if (round(line.y) in upper and line.y > page.top - depth)
        or (round(line.y) in lower and line.y < page.bottom + depth)
    ]
