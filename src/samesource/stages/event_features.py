"""By what two texts are known to tell one event."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from samesource.records.prepared import IS_NAME, IS_NUMBER, Prepared

Chosen = npt.NDArray[np.bool_]
Weights = tuple[npt.NDArray[np.int64], npt.NDArray[np.float64]]

EVENT_FEATURES: dict[str, str] = {
    "actors": "cosine of names and figures, (1 + ln count) × weight, cut where a word is one in 80,000: an event is "
    "who, where, when and how many, not the strangest name alone; its kind is the rest",
    "opening_facts": "geometric mean of the shares, by weight, of the names and figures of each opening (headline and "
    "first sentences) that the other text has anywhere; one half where an opening has none",
    "rarest": "cosine of all stems, (1 + ln count) × weight²: what is rare in the language tells one event from "
    "another of its kind",
}

_RAREST = 2_500_000
"""Background weight (millionths) of a word that is one in 80,000: of rarer ones one is as good as another."""
_OPENING = 3
"""Sentences, headlines counted: what agencies put the news into."""


def event_features(a: Prepared, b: Prepared) -> dict[str, float]:
    """Return the features named in EVENT_FEATURES; symmetric in a and b, headlines included."""
    everything = [np.ones(len(document.token_stem), np.bool_) for document in (a, b)]
    facts = [_facts(a), _facts(b)]
    return {
        "actors": _cosine(_vector(a, facts[0], 1, _RAREST), _vector(b, facts[1], 1, _RAREST)),
        "opening_facts": math.sqrt(_opening_found(a, facts[0], b) * _opening_found(b, facts[1], a)),
        "rarest": _cosine(_vector(a, everything[0], 2), _vector(b, everything[1], 2)),
    }


def _facts(document: Prepared) -> Chosen:
    """Choose names and figures."""
    chosen: Chosen = (document.token_flag & (IS_NAME | IS_NUMBER)) > 0
    return chosen


def _vector(document: Prepared, chosen: Chosen, power: int, most: int = 1 << 30) -> Weights:
    """Return the distinct stems chosen, ascending, and the weight of each; background weights are cut at `most`."""
    stems, first, counts = np.unique(document.token_stem[chosen], return_index=True, return_counts=True)
    weight = np.minimum(document.token_weight[chosen][first], most) / 1e6
    return stems, (1.0 + np.log(counts)) * weight**power


def _cosine(a: Weights, b: Weights) -> float:
    """Compare two vectors; nothing is in common where one is empty."""
    _, in_a, in_b = np.intersect1d(a[0], b[0], assume_unique=True, return_indices=True)
    dot = math.fsum((a[1][in_a] * b[1][in_b]).tolist())
    norm = math.fsum((a[1] ** 2).tolist()) * math.fsum((b[1] ** 2).tolist())
    return round(dot / math.sqrt(norm), 6) if norm else 0.0


def _opening_found(document: Prepared, facts: Chosen, other: Prepared) -> float:
    """Return the share of the facts of a text's opening that the other text has."""
    stems, first = np.unique(document.token_stem[facts], return_index=True)
    opening = document.token_sentence[facts][first] < _OPENING
    weight = document.token_weight[facts][first][opening].astype(np.int64)
    found = np.isin(stems[opening], other.token_stem)
    return float(weight[found].sum() / weight.sum()) if weight.sum() else 0.5
