"""What left-out families say of the models, for people and for docs/models.md."""

from __future__ import annotations

from collections.abc import Callable

from samesource.config import Config
from samesource.evaluation.calibration_curve import calibration_curve
from samesource.training.judged_pairs import judged_pairs
from samesource.training.left_out_case import LeftOutCase
from samesource.training.relay_truth import RelayTruth
from samesource.training.score_families import score_families

_BINS = 10


def describe_left_out(cases: list[LeftOutCase], truth: RelayTruth, config: Config) -> dict[str, object]:
    """Return {figures, calibration, makes, languages}: figures, the calibration curve, and errors by part.

    The curve has one row a tenth of probability that any pair is in: pairs, mean said, share true. Makes (folders of
    families) and languages have their pairs, the pairs judged wrong at one half, and their own figures.
    """
    pairs = judged_pairs(cases, truth)
    return {
        "figures": {name: round(figure, 3) for name, figure in score_families(cases, truth, config).items()},
        "calibration": calibration_curve(
            [pair.said for pair in pairs], [pair.true for pair in pairs], bins=_BINS, counted="pairs"
        ),
        "makes": _apart(cases, lambda case: case.relay.make, truth, config),
        "languages": _apart(cases, _language_of, truth, config),
    }


def _apart(
    cases: list[LeftOutCase], part_of: Callable[[LeftOutCase], str], truth: RelayTruth, config: Config
) -> dict[str, dict[str, object]]:
    """Return the errors and figures of each part of the families."""
    parts = sorted({part_of(case) for case in cases})
    return {part: _part([case for case in cases if part_of(case) == part], truth, config) for part in parts}


def _part(own: list[LeftOutCase], truth: RelayTruth, config: Config) -> dict[str, object]:
    """Return the errors and figures of some families."""
    pairs = judged_pairs(own, truth)
    return {
        "families": len(own),
        "pairs": len(pairs),
        "wrong": sum((pair.said >= 0.5) != pair.true for pair in pairs),
        **{name: round(figure, 3) for name, figure in score_families(own, truth, config).items()},
    }


def _language_of(case: LeftOutCase) -> str:
    """Return the language of most of a family's reports, the first by name among equals."""
    spoken = [document.language for document in case.relay.documents.values()]
    return max(sorted(set(spoken)), key=spoken.count)
