"""Many-to-many links between the sentences of two texts."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]
Group = tuple[list[int], list[int], float]


def group_links(
    a: Bools,
    b: Bools,
    weight: Floats,
    mass_a: Floats,
    mass_b: Floats,
    square_a: Floats,
    square_b: Floats,
    *,
    cosine: float,
    containment: float,
    gain: float,
    gap: float,
    most: int,
) -> list[Group]:
    """Group sentences that say the same: (rows of a, rows of b, score 0 to 1), in order of a.

    `a` and `b` tell which shared terms (columns) each sentence (row) holds; `weight` weighs the columns, `mass_*` and
    `square_*` sum the weights and squared weights of all terms of each sentence, shared or not. A pair is linked where its
    cosine reaches `cosine` and neither has a clearly better partner, or where `containment` of one lies in the other and no
    other holds it better; a further sentence joins a group of up to `most` a side where it explains `gain` more of one
    already there; a gap between linked neighbours is filled at cosine `gap`. No order of sentences is assumed.
    """
    common = (a * weight) @ b.T.astype(np.float64)
    dot = (a * (weight * weight)) @ b.T.astype(np.float64)
    norm = np.sqrt(np.outer(square_a, square_b))
    near = np.divide(dot, norm, out=np.zeros_like(dot), where=norm > 0)
    in_b = common / np.maximum(mass_a, 1.0)[:, None]
    in_a = common / np.maximum(mass_b, 1.0)[None, :]
    terms = (a * (weight > np.median(weight) / 2 if len(weight) else weight > 0)).astype(np.float64) @ b.T
    edges = _edges(near, in_b, in_a, terms, cosine, containment)
    groups = _join(edges, a, b, weight, mass_a, mass_b, gain, most)
    _fill_gaps(groups, near, gap)
    return _scored(groups, a, b, weight, mass_a, mass_b)


def _edges(
    near: Floats, in_b: Floats, in_a: Floats, terms: Floats, cosine: float, containment: float
) -> list[tuple[int, int]]:
    """List the pairs worth linking, best first."""
    mutual = (near >= 0.75 * near.max(axis=1, keepdims=True)) & (near >= 0.75 * near.max(axis=0, keepdims=True))
    alike = (near >= cosine) & mutual & (terms >= 2)
    held_a = (in_b >= containment) & (in_b >= in_b.max(axis=1, keepdims=True)) & (terms >= 3)
    held_b = (in_a >= containment) & (in_a >= in_a.max(axis=0, keepdims=True)) & (terms >= 3)
    i, j = np.nonzero(alike | held_a | held_b)
    strength = np.maximum(near[i, j], np.minimum(np.maximum(in_b[i, j], in_a[i, j]), 0.9))
    order = np.lexsort((np.minimum(i, j), i + j, -strength))
    return [(int(i[k]), int(j[k])) for k in order]


def _join(
    edges: list[tuple[int, int]],
    a: Bools,
    b: Bools,
    weight: Floats,
    mass_a: Floats,
    mass_b: Floats,
    gain: float,
    most: int,
) -> list[tuple[set[int], set[int]]]:
    """Join pairs into groups of up to `most` sentences a side, each newcomer explaining something new."""
    groups: list[tuple[set[int], set[int]]] = []
    for i, j in edges:
        home_i = next((group for group in groups if i in group[0]), None)
        home_j = next((group for group in groups if j in group[1]), None)
        if home_i is None and home_j is None:
            groups.append(({i}, {j}))
        elif home_i is not None and home_j is None:
            if len(home_i[1]) < most and _gains(a, b, weight, mass_a, mass_b, home_i, i, j) >= gain:
                home_i[1].add(j)
        elif home_i is None and home_j is not None:
            mirrored = (home_j[1], home_j[0])
            if len(home_j[0]) < most and _gains(b, a, weight, mass_b, mass_a, mirrored, j, i) >= gain:
                home_j[0].add(i)
    return groups


def _gains(
    a: Bools,
    b: Bools,
    weight: Floats,
    mass_a: Floats,
    mass_b: Floats,
    group: tuple[set[int], set[int]],
    i: int,
    j: int,
) -> float:
    """Tell what more of sentence i of a, or of j itself, is explained when j of b joins those already linked."""
    explained = a[i] & b[sorted(group[1])].any(axis=0)
    fresh = float(weight[a[i] & b[j] & ~explained].sum())
    return fresh / max(min(float(mass_a[i]), float(mass_b[j])), 1.0)


def _fill_gaps(groups: list[tuple[set[int], set[int]]], near: Floats, gap: float) -> None:
    """Link lone sentences that stand between two neighbours linked to each other's neighbours."""
    home_a = {i: group for group in groups for i in group[0]}
    home_b = {j: group for group in groups for j in group[1]}
    i_free = [i for i in range(near.shape[0]) if i not in home_a]
    j_free = [j for j in range(near.shape[1]) if j not in home_b]
    for i in i_free:
        for j in j_free:
            before = i - 1 in home_a and home_a[i - 1] is home_b.get(j - 1)
            after = i + 1 in home_a and home_a[i + 1] is home_b.get(j + 1)
            if before and after and near[i, j] >= gap:
                groups.append(({i}, {j}))


def _scored(
    groups: list[tuple[set[int], set[int]]], a: Bools, b: Bools, weight: Floats, mass_a: Floats, mass_b: Floats
) -> list[Group]:
    """Sort the groups and score each: twice the shared weight over the weight of both sides."""
    scored = []
    for rows, columns in groups:
        left, right = sorted(rows), sorted(columns)
        held_a, held_b = a[left] & b[right].any(axis=0), b[right] & a[left].any(axis=0)
        explained = float((held_a * weight).sum()) + float((held_b * weight).sum())
        total = float(mass_a[left].sum()) + float(mass_b[right].sum())
        scored.append((left, right, explained / total if total else 0.0))
    return sorted(scored)
