"""What one pair teaches a relation model."""

from __future__ import annotations

from dataclasses import dataclass

MODELS: dict[str, dict[str, float]] = {
    "dependent": {
        "order": 1,
        "reworded": 1,
        "anywhere": 1,
        "verbatim": 1,
        "tail": 1,
        "facts_both": 1,
        "jargon": -1,
        "days": -1,
    },
    "company": {
        "order": 1,
        "tail": 1,
        "jargon": -1,
        "outside": 1,
        "surprising": 1,
        "unusual": 1,
        "sequence": 1,
    },
    "same_story": {"actors": 1, "opening_facts": 1, "rarest": 1, "days": -1, "near": 1, "facts_both": 1},
    "formula": {"facts": -1, "verbatim": 1, "linked": 1, "days": 1},
    "quote": {"credited": 1},
    "verbatim": {"exact": 1, "run": 1},
    "whole": {"exact": 1, "kept": 1, "own": -1, "shortened": -1},
    "part": {"edited": -1, "kept": -1, "longer": -1},
}
"""The features of each model and the sign that its reason demands."""

LIMITS = {"near": 1.5, "edited": -12.0}
"""Most weight of a feature: all that a day brings bears its date, so that a date alone makes no story; and what keeps
most of a text and words much of it anew is an edition of it, however short."""


@dataclass(frozen=True, slots=True)
class Example:
    """One pair for one model: its families, features, outcome and weight."""

    families: tuple[str, str]
    values: dict[str, float]
    outcome: float
    weight: float
