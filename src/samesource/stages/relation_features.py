"""The few numbers by which a pair is judged."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

from samesource.records.alignment import Alignment
from samesource.records.prepared import BODY, IN_QUOTATION, IS_NAME, IS_NUMBER, Prepared
from samesource.stages.days_between import days_between
from samesource.stages.event_features import EVENT_FEATURES, event_features
from samesource.stages.measured_features import measured_features
from samesource.stages.rare_words import rare_words
from samesource.stages.source_statements import source_statements

BoolArray = npt.NDArray[np.bool_]

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
    return {
        **event_features(a, b),
        **measured_features(alignment),
        "facts": max(_shares(a, b, _facts)),
        "days": math.log1p(abs(days)) if days is not None else 0.0,
        "near": float(days is not None and abs(days) <= _NEAR),
        "credited": _credited(a, b) * max(alignment.features["q_ab"], alignment.features["q_ba"]),
        "facts_both": min(_shares(a, b, _own_facts)),
        "jargon": math.sqrt(math.prod(_shares(a, b, rare_words))),
    }


def _credited(a: Prepared, b: Prepared) -> float:
    """Return 1 where one of two documents names the other as its source, else 0."""
    return float(source_statements([a, b]).max())


def _shares(a: Prepared, b: Prepared, choose: Callable[[Prepared], BoolArray]) -> tuple[float, float]:
    """Return the shares, by weight, of the stems chosen from each body that the other text has; 1/2 where none is."""
    return _share_found(a, b, choose), _share_found(b, a, choose)


def _share_found(document: Prepared, other: Prepared, choose: Callable[[Prepared], BoolArray]) -> float:
    """Look the stems chosen from a text's body up among all words of the other."""
    chosen = (document.sentence_kind == BODY)[document.token_sentence] & choose(document)
    stems, first = np.unique(document.token_stem[chosen], return_index=True)
    weights = document.token_weight[chosen][first].astype(np.int64)
    found = np.isin(stems, other.token_stem)
    return float(weights[found].sum() / weights.sum()) if len(stems) else 0.5


def _facts(document: Prepared) -> BoolArray:
    """Choose names and figures."""
    chosen: BoolArray = (document.token_flag & (IS_NAME | IS_NUMBER)) > 0
    return chosen


def _own_facts(document: Prepared) -> BoolArray:
    """Choose names and figures outside quotations: what is quoted is anybody's."""
    chosen: BoolArray = _facts(document) & ((document.token_flag & IN_QUOTATION) == 0)
    return chosen


def _times(document: Prepared) -> list[dict[str, Any]]:
    times: list[dict[str, Any]] = document.about.get("times") or []
    return times
