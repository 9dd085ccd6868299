"""Where a sentence can be cut into statements."""

from __future__ import annotations

import re

from samesource.records.prepared import Prepared

_CUT = re.compile(r"[;:] |,\"? (?!\d)| - |[()]")
_LEAST_WORDS = 5
"""Fewer words do not state anything: they go with their neighbour."""


def split_clauses(prepared: Prepared, sentence: int) -> list[tuple[int, int]]:
    """Cut a sentence at its marks into pieces of at least five words; normal spans, in order."""
    start, end = int(prepared.sentence_start[sentence]), int(prepared.sentence_end[sentence])
    pieces: list[tuple[int, int]] = []
    low = start
    for match in _CUT.finditer(prepared.text, start, end):
        if len(prepared.text[low : match.start()].split()) >= _LEAST_WORDS:
            pieces.append((low, match.start()))
            low = match.end()
    if pieces and len(prepared.text[low:end].split()) < _LEAST_WORDS:
        pieces[-1] = (pieces[-1][0], end)
    elif low < end:
        pieces.append((low, end))
    return pieces
