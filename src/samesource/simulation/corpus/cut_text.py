"""Keep the head or the tail of a text."""

from __future__ import annotations

from samesource.simulation.corpus.split_words import split_words


def cut_text(text: str, percent: int, *, head: bool) -> tuple[str, int, int]:
    """Return the first or last `percent` of the words, and where that piece starts and ends in `text` (code points)."""
    pieces = split_words(text)
    count = len(pieces) // 2
    kept = max(1, (count * percent + 50) // 100)
    if head:
        end = sum(map(len, pieces[: 2 * kept]))
        return text[:end], 0, end
    start = sum(map(len, pieces[: 2 * (count - kept) + 1]))
    return text[start:], start, len(text)
