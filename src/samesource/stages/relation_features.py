"""The few numbers by which a pair is judged."""

from __future__ import annotations

import math
from typing import Any

from samesource.records.alignment import Alignment
from samesource.records.prepared import Prepared
from samesource.stages.days_between import days_between

RELATION_FEATURES: dict[str, str] = {
    "order": "heaviest common subsequence of content stems, share of the text of which less is found: selection and "
    "order are a writer's own, facts are not",
    "linked": "share of the text that lies in sentences mostly found in the other, the better covered text",
    "outside": "share of the text outside quotations found in the other's sentences, the better covered text: "
    "quotations are anybody's",
    "run": "ln(1 + words of the longest exact run outside quotations)",
    "cosine": "cosine of weighted stems: the same people, places and things",
    "coverage": "geometric mean of what each text's sentences hold of the other's",
    "window": "the best covered quarter of either text",
    "verbatim": "square root of the larger share of shared 4-grams outside quotations",
    "days": "ln(1 + days between the dates given), 0 where either is unknown",
    "least_verbatim": "smaller share of shared 4-grams outside quotations",
    "shorter": "words of the shorter text over words of the longer",
}


def relation_features(alignment: Alignment, a: Prepared, b: Prepared) -> dict[str, float]:
    """Return the features named in RELATION_FEATURES; symmetric in a and b."""
    measured = alignment.features
    days = days_between(_times(a), _times(b))
    lengths = (measured["tokens_a"], measured["tokens_b"])
    return {
        "order": min(measured["lcs_ab"], measured["lcs_ba"]),
        "linked": max(measured["linked_ab"], measured["linked_ba"]),
        "outside": max(measured["covn_ab"], measured["covn_ba"]),
        "run": measured["log_run"],
        "cosine": measured["cos"],
        "coverage": math.sqrt(measured["cov_ab"] * measured["cov_ba"]),
        "window": max(measured["window_ab"], measured["window_ba"]),
        "verbatim": math.sqrt(max(measured["ng4_ab"], measured["ng4_ba"])),
        "days": math.log1p(abs(days)) if days is not None else 0.0,
        "least_verbatim": min(measured["ng4_ab"], measured["ng4_ba"]),
        "shorter": min(lengths) / max(*lengths, 1.0),
    }


def _times(document: Prepared) -> list[dict[str, Any]]:
    times: list[dict[str, Any]] = document.about.get("times") or []
    return times
