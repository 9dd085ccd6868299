"""Score found passages against a corpus into whose texts passages were planted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from samesource.evaluation.covered_length import covered_length

_Spans = tuple[list[tuple[int, int]], list[tuple[int, int]]]
"""Spans in the source, spans in the host; half-open code points."""


@dataclass(frozen=True, slots=True)
class PassageScore:
    """What was found of the planted passages; characters are summed over both sides of all planted pairs."""

    planted: int
    found: int
    """Planted pairs with a passage that overlaps the planted one on both sides."""
    recall: float
    """Characters of planted spans that are reported on their pair."""
    precision: float
    """Characters reported on planted pairs that lie in planted spans."""
    recall_by_rate: Mapping[int, float]
    """By per cent of words edited."""
    found_by_rate: Mapping[int, float]
    """Planted pairs found, likewise."""
    others: int
    """Pairs reported that are not planted ones: copies of the corpus's clusters, or mistakes."""


def score_passages(truth: Iterable[Mapping[str, Any]], passages: Iterable[Mapping[str, Any]]) -> PassageScore:
    """Score rows (a, a_start, a_end, b, b_start, b_end, in either order of the two) against lines of passages.jsonl.

    Characters that several passages report count once. With nothing planted recall is 1, with nothing reported on
    planted pairs precision is.
    """
    reported: dict[tuple[str, str], list[tuple[tuple[int, int], tuple[int, int]]]] = defaultdict(list)
    for row in passages:
        a, b = (row["a_start"], row["a_end"]), (row["b_start"], row["b_end"])
        reported[row["a"], row["b"]].append((a, b))
        reported[row["b"], row["a"]].append((b, a))
    wanted: Counter[int] = Counter()
    covered: Counter[int] = Counter()
    planted: Counter[int] = Counter()
    found: Counter[int] = Counter()
    shown = right = 0
    pairs = set()
    for line in truth:
        rate = int(line["rate"])
        true = (line["source_start"], line["source_end"]), (line["host_start"], line["host_end"])
        spans = reported.get((line["source"], line["host"]), [])
        sides: _Spans = [span for span, _ in spans], [span for _, span in spans]
        inside = sum(covered_length(*side, given) for side, given in zip(true, sides, strict=True))
        planted[rate] += 1
        found[rate] += any(all(map(_overlap, true, span)) for span in spans)
        wanted[rate] += sum(end - start for start, end in true)
        covered[rate] += inside
        right += inside
        shown += sum(_length(given) for given in sides)
        pairs.add(frozenset((line["source"], line["host"])))
    return PassageScore(
        planted=planted.total(),
        found=found.total(),
        recall=covered.total() / wanted.total() if wanted.total() else 1.0,
        precision=right / shown if shown else 1.0,
        recall_by_rate={rate: covered[rate] / wanted[rate] for rate in sorted(wanted)},
        found_by_rate={rate: found[rate] / planted[rate] for rate in sorted(planted)},
        others=len({frozenset(pair) for pair in reported} - pairs),
    )


def _overlap(x: tuple[int, int], y: tuple[int, int]) -> bool:
    """Tell whether two spans share a character."""
    return min(x[1], y[1]) > max(x[0], y[0])


def _length(spans: list[tuple[int, int]]) -> int:
    """Count the characters in any of the spans."""
    return covered_length(0, max((end for _, end in spans), default=0), spans)
