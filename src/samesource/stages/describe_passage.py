"""Turn a box of words into a passage as trace.json shows it."""

from __future__ import annotations

from typing import Any

from samesource.config import AlignConfig
from samesource.kernels.list_spans import list_spans
from samesource.records.original_end import LONGEST_FOLDED
from samesource.stages.pair_view import PairView
from samesource.stages.passage_score import passage_score
from samesource.stages.unit_view import Box

_ENDS = ("a_start", "a_end", "b_start", "b_end")


def describe_passage(pair: PairView, box: Box, config: AlignConfig) -> dict[str, Any]:
    """Return positions (original), kind, score and matches of the passage in a box of words."""
    a0, a1, b0, b1 = box
    places_a, places_b = pair.a.view.places, pair.b.view.places
    rows, words, in_order = list_spans(pair.runs, box, config.match_words, LONGEST_FOLDED, places_a, places_b)
    exact = words / max(a1 - a0, b1 - b0)
    altered = "edited" if exact >= config.edited_share else "reworded"
    whole, *matches = [dict(zip(_ENDS, row, strict=True)) for row in rows.tolist()]
    return {
        **whole,
        "kind": "verbatim" if in_order and exact >= config.verbatim_share else altered,
        "score": round(passage_score(pair, box), 6),
        "matches": matches,
    }
