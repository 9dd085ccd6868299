"""How well the model of origins tells claims of families that it has not seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from samesource.evaluation.calibration_curve import calibration_curve
from samesource.training.fit_origins import fit_origins
from samesource.training.judge_origins import judge_origins
from samesource.training.origin_examples import OriginExample

_FOLDS = 10
_FIFTHS = 5


def left_out_origins(examples: Sequence[OriginExample], least: float) -> dict[str, Any]:
    """Judge each claim by a model fitted on other families (ten parts), and tell how well at the chance `least`."""
    families = sorted({example.family for example in examples})
    said: list[float] = []
    true: list[float] = []
    for k in range(min(_FOLDS, len(families))):
        part = set(families[k::_FOLDS])
        seen = [example for example in examples if example.family not in part]
        judged = [example for example in examples if example.family in part]
        said += judge_origins(judged, fit_origins(seen))
        true += [example.outcome for example in judged]
    several = [chance for chance, outcome in zip(said, true, strict=True) if outcome]
    one = [chance for chance, outcome in zip(said, true, strict=True) if not outcome]
    return {
        "claims": len(true),
        "of several origins": len(several),
        "recognised": sum(chance >= least for chance in several),
        "called several wrongly": sum(chance >= least for chance in one),
        "ranked rightly": round(_ranked(several, one), 3),
        "calibration": calibration_curve(said, true, bins=_FIFTHS, counted="claims"),
    }


def _ranked(several: Sequence[float], one: Sequence[float]) -> float:
    """Return how often a claim of several origins has the higher chance than one of one origin."""
    wins = sum((a > b) + 0.5 * (a == b) for a in several for b in one)
    return wins / max(1, len(several) * len(one))
