"""Score found groups or pairs of copies against a corpus whose clusters are known."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class ClusterScore:
    """Precision over found pairs, recall over planted ones, and recall by (kind, rate in per cent)."""

    precision: float
    recall: float
    by_plant: Mapping[tuple[str, int], float]
    planted: Mapping[tuple[str, int], int]
    """Planted pairs by (kind, rate)."""
    found: int
    wrong: int
    """Found pairs whose documents are unrelated."""


def score_clusters(truth: Iterable[Mapping[str, Any]], found: Iterable[Sequence[str]]) -> ClusterScore:
    """Score `found`, groups of ids (a pair is a group of two), against lines of a simulated corpus's truth/.

    Lines of clusters.jsonl name an original and a member, those of passages.jsonl a source and a host. A planted pair
    is found where a group holds both. A found pair is right where both are of one cluster, two copies of one original
    included, or are a source and its host if those lines are given. Groups given twice count once, as do pairs within
    one group; overlapping groups are scored each for itself. With nothing found precision is 1, with nothing planted
    recall is. Time and memory grow with the ids, not with the pairs of a group.
    """
    lines = [(*_ends(line), str(line.get("kind", line["relation"])), int(line["rate"])) for line in truth]
    cluster = {end: a for a, b, _, _ in lines for end in (a, b)}
    groups = sorted({tuple(sorted(set(group))) for group in found})
    held: dict[str, set[int]] = defaultdict(set)
    pairs = right = 0
    for number, group in enumerate(groups):
        counts = Counter(cluster[name] for name in group if name in cluster)
        pairs += _pairs(len(group))
        right += sum(map(_pairs, counts.values()))
        for name in group:
            held[name].add(number)
    planted = Counter((kind, rate) for _, _, kind, rate in lines)
    hits = Counter((kind, rate) for a, b, kind, rate in lines if not held[a].isdisjoint(held[b]))
    return ClusterScore(
        precision=right / pairs if pairs else 1.0,
        recall=hits.total() / len(lines) if lines else 1.0,
        by_plant={plant: hits[plant] / count for plant, count in sorted(planted.items())},
        planted=dict(sorted(planted.items())),
        found=pairs,
        wrong=pairs - right,
    )


def _ends(line: Mapping[str, Any]) -> tuple[str, str]:
    """Return the ids of a line: what was copied, and what holds the copy."""
    if "original" in line:
        return str(line["original"]), str(line["member"])
    return str(line["source"]), str(line["host"])


def _pairs(count: int) -> int:
    """Count the pairs of so many documents."""
    return count * (count - 1) // 2
