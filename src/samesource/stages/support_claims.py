"""Count the independent texts behind an assertion."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

_NOBODY: Mapping[int, Collection[int]] = {}


def support_claims(
    asserting: Collection[int],
    parents: Sequence[Sequence[int]],
    samples: Sequence[Sequence[Sequence[int]]],
    dependent: Mapping[int, Collection[int]] = _NOBODY,
) -> dict[str, int]:
    """Count the text lineages that assert one reading: trace.json's {estimate, low, high}.

    A witness counts unless a parent of it asserts the same reading; the children of one lost source count once.
    `parents[i]` are the parents of witness i (negative: a lost source); `samples` are such lists drawn from the
    posterior, whose 5th and 95th percentiles are `low` and `high`. `dependent` lists for a witness those that its text
    depends on or that depend on it, though no edge says which way: in the estimate two of them are one text. Cost:
    linear in asserting witnesses × samples.
    """
    members = sorted(set(asserting))
    estimate = _count(members, [parents[i] for i in members], dependent)
    if len(members) < 2 or not samples:  # a single witness is one text, whatever its parents
        return {"estimate": estimate, "low": estimate, "high": estimate}
    known: dict[tuple[tuple[int, ...], ...], int] = {}
    counts = []
    for sample in samples:
        own = tuple(tuple(sample[i]) for i in members)
        if own not in known:
            known[own] = _count(members, own)
        counts.append(known[own])
    counts.sort()
    low = counts[int(0.05 * (len(counts) - 1))]
    high = counts[-1 - int(0.05 * (len(counts) - 1))]
    return {"estimate": estimate, "low": min(low, estimate), "high": max(high, estimate)}


def _count(
    members: Sequence[int], parents: Sequence[Sequence[int]], dependent: Mapping[int, Collection[int]] = _NOBODY
) -> int:
    """Count groups of witnesses, one a root, roots below one lost source being one; `parents` are those of each."""
    among = set(members)
    lost_groups: set[int] = set()
    roots: set[int] = set()
    count = 0
    for member, own in zip(members, parents, strict=True):
        if not among.isdisjoint(own):
            continue
        gone = [parent for parent in own if parent < 0]
        if not lost_groups.isdisjoint(gone):
            continue
        joined = not roots.isdisjoint(dependent.get(member, ()))
        roots.add(member)
        if joined:
            continue
        count += 1
        lost_groups.update(gone)
    return max(count, 1 if members else 0)
