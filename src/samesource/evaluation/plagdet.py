"""Plagdet, the score of the PAN tasks on text alignment.

Potthast, Stein, Barrón-Cedeño, Rosso (2010): An Evaluation Framework for Plagiarism Detection, COLING.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from samesource.evaluation.covered_length import covered_length

Spans = tuple[int, int, int, int]
"""a start, a end, b start, b end: half-open code points."""


@dataclass(frozen=True, slots=True)
class Plagdet:
    """The score and its parts."""

    plagdet: float
    precision: float
    recall: float
    granularity: float
    cases: int
    detections: int


def plagdet(cases: Sequence[Sequence[Spans]], detections: Sequence[Sequence[Spans]]) -> Plagdet:
    """Score detections against cases, one sequence of spans for each pair of documents.

    Precision and recall are macro-averaged over detections and cases, in characters of both sides; a
    detection counts for a case where they overlap on both sides. With neither cases nor detections all is perfect.
    """
    if not any(cases) and not any(detections):
        return Plagdet(1.0, 1.0, 1.0, 1.0, 0, 0)
    found, held, counts = [], [], []
    for pair_cases, pair_detections in zip(cases, detections, strict=True):
        for case in pair_cases:
            found.append(_covered(case, pair_detections))
            hits = sum(_overlap(case, detection) for detection in pair_detections)
            counts += [hits] if hits else []
        held += [_covered(detection, pair_cases) for detection in pair_detections]
    recall = math.fsum(found) / len(found) if found else 0.0
    precision = math.fsum(held) / len(held) if held else 0.0
    granularity = sum(counts) / len(counts) if counts else 1.0
    harmonic = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return Plagdet(harmonic / math.log2(1 + granularity), precision, recall, granularity, len(found), len(held))


def _overlap(x: Spans, y: Spans) -> bool:
    """Tell whether two pairs of spans overlap on both sides."""
    return min(x[1], y[1]) > max(x[0], y[0]) and min(x[3], y[3]) > max(x[2], y[2])


def _covered(item: Spans, others: Sequence[Spans]) -> float:
    """Return the share of an item's characters, both sides together, that overlapping others cover."""
    near = [other for other in others if _overlap(item, other)]
    length = item[1] - item[0] + item[3] - item[2]
    a = covered_length(item[0], item[1], [(other[0], other[1]) for other in near])
    b = covered_length(item[2], item[3], [(other[2], other[3]) for other in near])
    return (a + b) / length if length else 0.0
