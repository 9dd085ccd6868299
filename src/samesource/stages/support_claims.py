"""Count the independent texts behind an assertion."""

from __future__ import annotations

from collections.abc import Collection, Sequence


def support_claims(
    asserting: Collection[int], parents: Sequence[Sequence[int]], samples: Sequence[Sequence[Sequence[int]]]
) -> dict[str, int]:
    """Count the text lineages that assert one reading: trace.json's {estimate, low, high}.

    A witness counts unless a parent of it asserts the same reading; the children of one lost source count once.
    `parents[i]` are the parents of witness i (negative: a lost source); `samples` are such lists drawn from the
    posterior, whose 5th and 95th percentiles are `low` and `high`. Cost: linear in asserting witnesses × samples.
    """
    estimate = _count(asserting, parents)
    counts = sorted(_count(asserting, sample) for sample in samples)
    if not counts:
        return {"estimate": estimate, "low": estimate, "high": estimate}
    low = counts[int(0.05 * (len(counts) - 1))]
    high = counts[-1 - int(0.05 * (len(counts) - 1))]
    return {"estimate": estimate, "low": min(low, estimate), "high": max(high, estimate)}


def _count(asserting: Collection[int], parents: Sequence[Sequence[int]]) -> int:
    """Count groups of asserting witnesses: one a root, roots below one lost source being one."""
    members = set(asserting)
    lost_groups: dict[int, int] = {}
    count = 0
    for i in sorted(members):
        if any(parent in members for parent in parents[i]):
            continue
        gone = [parent for parent in parents[i] if parent < 0]
        if any(parent in lost_groups for parent in gone):
            continue
        count += 1
        lost_groups.update(dict.fromkeys(gone, i))
    return max(count, 1 if members else 0)
