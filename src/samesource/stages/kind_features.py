"""How a text took over what it has from another."""

from __future__ import annotations

import math
from collections.abc import Sequence

from samesource.records.alignment import Alignment
from samesource.records.prepared import BODY, Prepared

KIND_FEATURES: dict[str, str] = {
    "exact": "share of what only this parent can have given that stands word for word: who edits or trims keeps "
    "sentences, who rewrites keeps none",
    "own": "share of the child that stands word for word in none of its parents: a copy or an excerpt adds nothing",
    "kept": "share of the parent that the child took over: a copy takes all, an excerpt less than a revision",
    "edited": "own × kept: who keeps most of a text and yet has much of his own has edited it, and trimmed nothing",
    "shortened": "by how much the child is shorter than an only parent (log): a copy is not",
    "longer": "by how much the child is longer than an only parent (log): a revision adds, an excerpt is cut",
}

_LEAST = 60
"""Characters: where another parent explains all but so little, what it explains is heard too."""

Spans = list[tuple[int, int]]


def kind_features(
    parent: Prepared, child: Prepared, alignment: Alignment, others: Sequence[Alignment] = ()
) -> dict[str, float]:
    """Return the features named in KIND_FEATURES for an edge; `others` align the child with its other parents."""
    exact, taken = _matches(alignment, child.id), _passages(alignment, child.id)
    elsewhere = [span for other in others for span in _matches(other, child.id)]
    alone, passage = _length(exact + elsewhere) - _length(elsewhere), _length(taken + elsewhere) - _length(elsewhere)
    if passage < _LEAST:
        alone, passage = _length(exact), _length(taken)
    length, parents_length = _body_length(child), _body_length(parent)
    longer = 0.0 if others else math.log(length / parents_length)
    own = max(0.0, 1.0 - _length(exact + elsewhere) / length)
    kept = min(1.0, _length(_passages(alignment, parent.id)) / parents_length)
    return {
        "exact": min(1.0, alone / passage) if passage else 0.0,
        "own": own,
        "kept": kept,
        "edited": own * kept,
        "shortened": max(0.0, -longer),
        "longer": longer,
    }


def _matches(alignment: Alignment, document: str) -> Spans:
    """List the exact matches of all passages, as places in one of the two texts."""
    start, end = _ends(alignment, document)
    return [(match[start], match[end]) for passage in alignment.passages for match in passage["matches"]]


def _passages(alignment: Alignment, document: str) -> Spans:
    """List the passages as places in one of the two texts."""
    start, end = _ends(alignment, document)
    return [(passage[start], passage[end]) for passage in alignment.passages]


def _ends(alignment: Alignment, document: str) -> tuple[str, str]:
    side = "a" if alignment.a == document else "b"
    return f"{side}_start", f"{side}_end"


def _length(spans: Spans) -> int:
    """Return the characters that the spans cover together."""
    covered, reached = 0, -1
    for start, end in sorted(spans):
        covered += max(0, end - max(start, reached))
        reached = max(reached, end)
    return covered


def _body_length(document: Prepared) -> int:
    """Return the characters of the story text's sentences."""
    body = document.sentence_kind == BODY
    return max(1, int((document.sentence_end[body] - document.sentence_start[body]).sum()))
