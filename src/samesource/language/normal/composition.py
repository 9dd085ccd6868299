"""Unicode normalisation form C, with the places that it changes."""

from __future__ import annotations

import unicodedata

from samesource.language.normal.edits import Edit

_JOINING_STARTERS = frozenset(
    chr(code)
    for code in (
        *range(0x1161, 0x1176),
        *range(0x11A8, 0x11C3),
        *(0x09BE, 0x09D7, 0x0B3E, 0x0B56, 0x0B57, 0x0BBE, 0x0BD7, 0x0CC2, 0x0CD5, 0x0CD6, 0x0D3E, 0x0D57, 0x0DCF),
        *(0x0DDF, 0x102E, 0x1B35, 0x11127, 0x1133E, 0x11357, 0x114B0, 0x114BD, 0x115AF, 0x11930),
    )
)
"""Letters that may compose with the one before although their combining class is 0 (UAX 15, NFC_QC = Maybe)."""


def find_composition_edits(text: str) -> list[Edit]:
    """Find the clusters that form C writes differently."""
    if unicodedata.is_normalized("NFC", text):
        return []
    edits: list[Edit] = []
    start = 0
    for i in range(1, len(text) + 1):
        if i < len(text) and (unicodedata.combining(text[i]) or text[i] in _JOINING_STARTERS):
            continue
        cluster = text[start:i]
        composed = unicodedata.normalize("NFC", cluster)
        if composed != cluster:
            edits.append((start, i, composed))
        start = i
    return edits
