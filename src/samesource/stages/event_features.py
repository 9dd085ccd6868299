"""By what two texts are known to tell one event."""

from __future__ import annotations

import math

from samesource.records.prepared import Prepared
from samesource.stages.fact_view import FactView, Vector, fact_view
from samesource.stages.find_sorted import find_sorted

EVENT_FEATURES: dict[str, str] = {
    "actors": "cosine of names and figures, (1 + ln count) × weight, cut where a word is one in 80,000: an event is "
    "who, where, when and how many, not the strangest name alone; its kind is the rest",
    "opening_facts": "geometric mean of the shares, by weight, of the names and figures of each opening (headline and "
    "first sentences) that the other text has anywhere; one half where an opening has none",
    "rarest": "cosine of all stems, (1 + ln count) × weight²: what is rare in the language tells one event from "
    "another of its kind",
}


def event_features(a: Prepared, b: Prepared) -> dict[str, float]:
    """Return the features named in EVENT_FEATURES; symmetric in a and b, headlines included."""
    one, other = fact_view(a), fact_view(b)
    return {
        "actors": _cosine(one.actors, other.actors),
        "opening_facts": math.sqrt(_opening_found(one, other) * _opening_found(other, one)),
        "rarest": _cosine(one.rarest, other.rarest),
    }


def _cosine(a: Vector, b: Vector) -> float:
    """Compare two vectors; nothing is in common where one is empty."""
    found, places = find_sorted(a.stems, b.stems)
    dot = math.fsum((a.values[found] * b.values[places[found]]).tolist())
    norm = a.square * b.square
    return round(dot / math.sqrt(norm), 6) if norm else 0.0


def _opening_found(view: FactView, other: FactView) -> float:
    """Return the share of the facts of a text's opening that the other text has."""
    stems, weight = view.opening
    total = int(weight.sum())
    return float(int(weight[find_sorted(stems, other.stems)[0]].sum()) / total) if total else 0.5
