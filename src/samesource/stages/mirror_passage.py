"""The same passage seen from the other document."""

from __future__ import annotations

from typing import Any


def mirror_passage(passage: dict[str, Any]) -> dict[str, Any]:
    """Exchange the sides of a passage and of its matches, these in order of the new a."""
    matches = [_mirror_spans(match) for match in passage["matches"]]
    matches.sort(key=lambda match: tuple(match.values()))
    return {**_mirror_spans(passage), "kind": passage["kind"], "score": passage["score"], "matches": matches}


def _mirror_spans(spans: dict[str, int]) -> dict[str, int]:
    """Exchange the sides of two spans."""
    return {
        "a_start": spans["b_start"],
        "a_end": spans["b_end"],
        "b_start": spans["a_start"],
        "b_end": spans["a_end"],
    }
