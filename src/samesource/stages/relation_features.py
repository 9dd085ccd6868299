"""The few numbers by which a pair is judged."""

from __future__ import annotations

import math
from collections.abc import Callable
from operator import attrgetter
from typing import Any

from samesource.records.alignment import Alignment
from samesource.records.prepared import Prepared
from samesource.stages.days_between import days_between
from samesource.stages.event_features import EVENT_FEATURES, event_features
from samesource.stages.fact_view import FactView, Weighed, fact_view
from samesource.stages.find_sorted import find_sorted
from samesource.stages.measured_features import measured_features
from samesource.stages.source_statements import source_statements

RELATION_FEATURES: dict[str, str] = EVENT_FEATURES | {
    "order": "heaviest common subsequence of content stems outside quotations, share of the text of which less is "
    "found: selection and order are a writer's own, facts and statements are not",
    "linked": "share of the text that lies in sentences mostly found in the other, the better covered text",
    "outside": "share of the text outside quotations found in the other's sentences, the better covered text: "
    "quotations are anybody's",
    "reworded": "share of each text outside quotations found in the other's sentences, geometric mean: a thorough "
    "rewrite keeps what is told, sentence by sentence",
    "anywhere": "share, by weight, of the stems of the text of which less is found anywhere in the other: what few "
    "reports of an event reach without one having the other",
    "run": "ln(1 + words of the longest exact run outside quotations)",
    "coverage": "geometric mean of what each text's sentences hold of the other's",
    "verbatim": "square root of the larger share of shared 4-grams outside quotations",
    "facts": "share, by weight, of one text's names and figures that the other has anywhere, the better covered text; "
    "one half where a text has none: a copy keeps them, a formula is filled anew",
    "days": "ln(1 + days between the dates given), 0 where either is unknown",
    "near": "1 where both are dated, at most three days apart: an event is told within days, its like another year",
    "credited": "share of one text's quotations that stand in the other, where one of the two names the other",
    "least_verbatim": "smaller share of shared 4-grams outside quotations",
    "shorter": "words of the shorter text over words of the longer",
    "tail": "where what one text lacks of the other stands: at its end (up to .5) or start (down to -.5), the larger: "
    "whoever copies cuts from below, an independent reporter lacks things everywhere",
    "sequence": "rank correlation of the order of the sentences that correspond, less where few do",
    "facts_both": "share, by weight, of one text's names and figures outside quotations that the other has, the worse "
    "covered text: a rewriter changes words and keeps the facts, an independent reporter has facts of their own",
    "jargon": "geometric mean of the shares of each text's rare ordinary words that the other has anywhere: beyond "
    "what stands in the same place and order they say that the matter is one, not the text",
}

_NEAR = 3
"""Days within which reports of an event appear."""


def relation_features(alignment: Alignment, a: Prepared, b: Prepared) -> dict[str, float]:
    """Return the features named in RELATION_FEATURES; symmetric in a and b."""
    days = days_between(_times(a), _times(b))
    one, other = fact_view(a), fact_view(b)
    return {
        **event_features(a, b),
        **measured_features(alignment),
        "facts": max(_shares(one, other, attrgetter("facts"))),
        "days": math.log1p(abs(days)) if days is not None else 0.0,
        "near": float(days is not None and abs(days) <= _NEAR),
        "credited": _credited(a, b) * max(alignment.features["q_ab"], alignment.features["q_ba"]),
        "facts_both": min(_shares(one, other, attrgetter("own_facts"))),
        "jargon": math.sqrt(math.prod(_shares(one, other, attrgetter("rare")))),
    }


def _credited(a: Prepared, b: Prepared) -> float:
    """Return 1 where one of two documents names the other as its source, else 0."""
    return float(source_statements([a, b]).max())


def _shares(a: FactView, b: FactView, part: Callable[[FactView], Weighed]) -> tuple[float, float]:
    """Return the shares, by weight, of a part of each text that the other text has anywhere; 1/2 where it is empty."""
    return _share_found(part(a), b), _share_found(part(b), a)


def _share_found(part: Weighed, other: FactView) -> float:
    """Look stems up among all words of the other text."""
    stems, weights = part
    return float(weights[find_sorted(stems, other.stems)[0]].sum() / weights.sum()) if len(stems) else 0.5


def _times(document: Prepared) -> list[dict[str, Any]]:
    times: list[dict[str, Any]] = document.about.get("times") or []
    return times
