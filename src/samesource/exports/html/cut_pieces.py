"""Cut a document's text into the pieces that the report shows."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from samesource.model import Document

AROUND = 160
SHARE = 0.35
"""At most this part of an article is quoted where the report is to be shared."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words from position `start` on; `kind` names furniture; `gap` says that words before it are left out."""

    start: int
    text: str
    kind: str
    gap: bool


def cut_pieces(document: Document, text: str, windows: list[tuple[int, int]] | None = None) -> list[Piece]:
    """Cut `text` at its furniture; keep only what is near `windows` (gravest first), where they are given."""
    kept = [(0, len(text))] if windows is None else _choose(text, windows)
    furniture = sorted((f.start, f.end, f.kind) for f in document.furniture if f.start < f.end)
    cuts = sorted({0, len(text), *(place for f in furniture for place in f[:2]), *(p for span in kept for p in span)})
    pieces = []
    last_end = 0
    for start, end in pairwise(cuts):
        if not any(low <= start < high for low, high in kept):
            continue
        kind = next((kind for low, high, kind in furniture if low <= start < high), "")
        pieces.append(Piece(start, text[start:end], kind, gap=start > last_end))
        last_end = end
    return pieces


def _choose(text: str, windows: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Widen windows to words, take them while the budget lasts, and join those that touch."""
    budget = len(text) * SHARE
    marked = bytearray(len(text))
    for start, end in windows:
        low, high = max(start - AROUND, 0), min(end + AROUND, len(text))
        low = low if low == 0 else text.find(" ", low, start) + 1 or low
        high = high if high == len(text) else max(text.rfind(" ", end, high), end)
        new = (high - low) - sum(marked[low:high])
        if new <= budget:
            budget -= new
            marked[low:high] = b"\x01" * (high - low)
    edges = [i for i in range(len(text)) if marked[i] != (marked[i - 1] if i else 0)]
    edges += [len(text)] if len(edges) % 2 else []
    return list(zip(edges[::2], edges[1::2], strict=True))
