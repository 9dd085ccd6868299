"""Many-to-many links between the sentences of two texts."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import runs_compiled
from samesource.kernels.aligning.links_by_loop import Groups, links_by_loop
from samesource.kernels.link_bounds import LinkBounds
from samesource.kernels.sentence_bags import SentenceBags
from samesource.kernels.shared_sums import shared_sums

Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int64]
Group = tuple[list[int], list[int], float]
Sets = tuple[set[int], set[int]]


class _Table(NamedTuple):
    """Both texts' sentences as sets, with the weights of terms and sentences."""

    a: list[frozenset[int]]
    b: list[frozenset[int]]
    mass_a: list[float]
    mass_b: list[float]
    weight: list[float]

    def explains(self, groups: list[Sets], i: int, j: int, weight: list[float], least: float) -> bool:
        """Tell whether two sentences share `least` of the lighter one that their groups do not explain yet."""
        both = self.a[i] & self.b[j]
        for rows, columns in groups:
            if i in rows and j not in columns:
                both = both.difference(*(self.b[column] for column in columns))
            if j in columns and i not in rows:
                both = both.difference(*(self.a[row] for row in rows))
        return sum(weight[term] for term in both) >= least * max(min(self.mass_a[i], self.mass_b[j]), 1.0)

    def join(self, groups: list[Sets], i: int, j: int, weight: list[float], least: float, most: int) -> None:
        """Link a pair: found a group, or join those the two belong to where that explains something new."""
        touched = [group for group in groups if i in group[0] or j in group[1]]
        if not touched:
            groups.append(({i}, {j}))
            return
        rows = {i}.union(*(group[0] for group in touched))
        columns = {j}.union(*(group[1] for group in touched))
        if len(rows) > most or len(columns) > most or not self.explains(touched, i, j, weight, least):
            return
        for group in touched:
            groups.remove(group)
        groups.append((rows, columns))

    def scored(self, groups: list[Sets]) -> list[Group]:
        """Sort the groups and score each: the weight of what the other side holds over the weight of both sides."""
        scored = []
        for rows, columns in groups:
            all_a = frozenset().union(*(self.a[i] for i in rows))
            all_b = frozenset().union(*(self.b[j] for j in columns))
            explained = sum(self.weight[term] for i in rows for term in self.a[i] & all_b)
            explained += sum(self.weight[term] for j in columns for term in self.b[j] & all_a)
            total = sum(self.mass_a[i] for i in rows) + sum(self.mass_b[j] for j in columns)
            scored.append((sorted(rows), sorted(columns), explained / total if total else 0.0))
        return sorted(scored)


def group_links(
    a: SentenceBags, b: SentenceBags, weight: Floats, content: Bools, runs: Ints, bounds: LinkBounds
) -> list[Group]:
    """Group sentences that say the same: (sentences of a, sentences of b, score 0 to 1), in order of a.

    `weight` weighs each term in whole numbers, `content` tells which of them carry meaning, and `runs` holds the words
    of the longest exact run that each sentence of a (rows) shares with each of b. A pair is linked where its cosine is
    high and neither has a clearly better partner, where one lies in the other, or where they share a long run. A
    coverage pass then lets a sentence join a group of up to `most` a side where enough of it is explained that was not
    before; gaps between linked neighbours are filled last. No order of sentences is assumed.
    """
    if runs_compiled():
        return _listed(
            links_by_loop(
                (*a.entries, a.mass, a.square),
                (*b.entries, b.mass, b.square),
                weight,
                content.astype(np.float64),
                runs,
                bounds,
            )
        )
    value = weight[a.entries[1]]
    common, dot, terms = shared_sums(
        a.entries,
        b.entries,
        (len(a.mass), len(b.mass)),
        [(value, None), (value * value, None), (content[a.entries[1]].astype(np.float64), None)],
    )
    norm = np.sqrt(np.outer(a.square, b.square))
    near = np.divide(dot, norm, out=np.zeros_like(dot), where=norm > 0)
    held_a, held_b = common / np.maximum(a.mass, 1.0)[:, None], common / np.maximum(b.mass, 1.0)[None, :]
    table = _Table(a.sets(), b.sets(), a.mass.tolist(), b.mass.tolist(), weight.tolist())
    meaning = (weight * content).tolist()
    groups: list[Sets] = []
    for i, j in _sure_pairs(near, np.maximum(held_a, held_b), terms, runs, bounds):
        table.join(groups, i, j, table.weight, bounds.gain, bounds.most)
    for i, j in _further_pairs(np.maximum(held_a, held_b), terms, bounds):
        table.join(groups, i, j, meaning, 2 * bounds.gain, bounds.most)
    _fill_gaps(groups, near, 0.5 * bounds.gap)
    _pair_the_rest(groups, np.where(terms >= 2, near, 0.0), bounds.gap)
    return table.scored(groups)


def _listed(groups: Groups) -> list[Group]:
    """Sort the groups that a loop found."""
    first, rows, second, columns, score = (values.tolist() for values in groups)
    return sorted(
        (rows[first[k] : first[k + 1]], columns[second[k] : second[k + 1]], score[k])
        for k in range(len(score))
        if first[k] < first[k + 1]
    )


def _sure_pairs(near: Floats, held: Floats, terms: Floats, runs: Ints, bounds: LinkBounds) -> list[tuple[int, int]]:
    """List the pairs that are alike, contained or share a run, and have no clearly better partner; best first."""
    strength = np.maximum(near, 0.9 * held * (terms >= 3))
    strength = np.maximum(strength, np.minimum(runs / 12, 0.9) * (runs >= bounds.run))
    best = np.maximum(strength.max(axis=1, keepdims=True) + 0 * strength, strength.max(axis=0, keepdims=True))
    nearly = strength >= bounds.mutual_share * best
    alike = (near >= bounds.cosine) & (terms >= 2) & nearly
    own_best = (strength >= strength.max(axis=1, keepdims=True)) | (strength >= strength.max(axis=0, keepdims=True))
    contained = (held >= bounds.containment) & (terms >= 3) & own_best
    i, j = np.nonzero(alike | contained | (runs >= bounds.run))
    order = np.lexsort((np.minimum(i, j), i + j, -strength[i, j]))
    return [(int(i[k]), int(j[k])) for k in order]


def _further_pairs(held: Floats, terms: Floats, bounds: LinkBounds) -> list[tuple[int, int]]:
    """List the pairs of which one side is partly explained by the other; best first."""
    i, j = np.nonzero((held >= 2 * bounds.gain) & (terms >= 3))
    order = np.lexsort((np.minimum(i, j), i + j, -held[i, j]))
    return [(int(i[k]), int(j[k])) for k in order]


def _fill_gaps(groups: list[Sets], near: Floats, gap: float) -> None:
    """Link lone sentences that stand between two neighbours linked to each other's neighbours."""
    home_a = {i: group for group in groups for i in group[0]}
    home_b = {j: group for group in groups for j in group[1]}
    for i in range(1, near.shape[0] - 1):
        for j in range(1, near.shape[1] - 1):
            if i in home_a or j in home_b or near[i, j] < gap:
                continue
            before = i - 1 in home_a and home_a[i - 1] is home_b.get(j - 1)
            after = i + 1 in home_a and home_a[i + 1] is home_b.get(j + 1)
            if before and after:
                groups.append(({i}, {j}))


def _pair_the_rest(groups: list[Sets], near: Floats, gap: float) -> None:
    """Between texts of which more than half is linked, link lone sentences that are each other's best left."""
    rows = [i for i in range(near.shape[0]) if not any(i in group[0] for group in groups)]
    columns = [j for j in range(near.shape[1]) if not any(j in group[1] for group in groups)]
    if not rows or not columns or 2 * min(len(rows) - near.shape[0], len(columns) - near.shape[1]) > -min(near.shape):
        return
    left = near[np.ix_(rows, columns)]
    for x, y in enumerate(left.argmax(axis=1).tolist()):
        if left[x, y] >= gap and int(left[:, y].argmax()) == x:
            groups.append(({rows[x]}, {columns[y]}))
