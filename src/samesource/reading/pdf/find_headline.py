"""The headline, told by its type."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from samesource.reading.pdf.find_paragraphs import Paragraph

_LARGER = 1.25
"""Times the height of the body's type; smaller differences set off a lead or a byline."""
_WORDS = (3, 40)
"""A masthead or a section is shorter, a paragraph in large type longer."""
_LETTERS_A_WORD = 3
"""Letters that count as a word where words are not spaced."""
_AMONG = 12
"""Paragraphs of the first page among which the headline stands."""


def find_headline(paragraphs: Sequence[Paragraph]) -> str | None:
    """Return the paragraph near the top of the first page whose type is the largest, where it is clearly larger."""
    sizes: Counter[float] = Counter()
    for paragraph in paragraphs:
        sizes[round(paragraph.size, 1)] += len(paragraph.text)
    if len(sizes) < 2:
        return None
    body = max(sizes, key=lambda size: (sizes[size], -size))
    first = [paragraph for paragraph in paragraphs[:_AMONG] if paragraph.page == paragraphs[0].page]
    large = [paragraph for paragraph in first if paragraph.size >= _LARGER * body and _is_headline(paragraph.text)]
    best = max(large, key=lambda paragraph: paragraph.size, default=None)
    return best.text if best else None


def _is_headline(text: str) -> bool:
    words = max(len(text.split()), 0 if text.isascii() or " " in text else len(text) // _LETTERS_A_WORD)
    return _WORDS[0] <= words <= _WORDS[1]
