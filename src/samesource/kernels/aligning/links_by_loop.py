"""Many-to-many links between the sentences of two texts."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel, lean_kernel
from samesource.kernels.aligning.further_pairs import further_pairs
from samesource.kernels.aligning.gap_links import gap_links
from samesource.kernels.aligning.join_sentences import join_sentences
from samesource.kernels.aligning.postings import postings
from samesource.kernels.aligning.sure_pairs import sure_pairs

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Bags = tuple[Ints, Ints, Floats, Floats]
"""Sentence and term of each entry, by sentence; mass and square of each sentence."""
Bounds = tuple[float, float, float, int, float, float, int]
Sides = tuple[Ints, Ints, Floats, Ints, Ints, Floats]
"""Where each sentence's entries start, the term of each entry, and the mass of each sentence: of a, then of b."""
Groups = tuple[Ints, Ints, Ints, Ints, Floats]
"""Where each group's sentences of a start, those sentences; the same of b; the score of each group."""


@kernel
def links_by_loop(a: Bags, b: Bags, weight: Floats, content: Floats, runs: Ints, bounds: Bounds) -> Groups:
    """Group sentences that say the same. The same as `group_links`, in another order of groups."""
    cosine, mutual_share, containment, run, gain, gap, most = bounds
    rows, columns = len(a[2]), len(b[2])
    common, near, terms = join_sentences(a[:2], b[:2], rows, columns, weight, content)
    held = np.empty((rows, columns))
    for i in range(rows):
        for j in range(columns):
            norm = np.sqrt(a[3][i] * b[3][j])
            near[i, j] = near[i, j] / norm if norm > 0 else 0.0
            held[i, j] = max(common[i, j] / max(a[2][i], 1.0), common[i, j] / max(b[2][j], 1.0))
    home_a, home_b = np.full(rows, -1, np.int64), np.full(columns, -1, np.int64)
    sizes = np.zeros((rows + columns + 1, 2), np.int64)
    sides = (_starts(a[0], rows), a[1], a[2], _starts(b[0], columns), b[1], b[2])
    seen, meaning = np.zeros(len(weight), np.int64), weight * content
    count = 0
    pairs = sure_pairs(near, held, terms, runs, cosine, mutual_share, containment, run)
    for k in range(len(pairs)):
        i, j, mark = pairs[k, 0], pairs[k, 1], k + 1
        count = _join(i, j, home_a, home_b, sizes, count, sides, weight, gain, most, seen, mark)
    tried = len(pairs)
    pairs = further_pairs(held, terms, 2 * gain)
    for k in range(len(pairs)):
        i, j, mark = pairs[k, 0], pairs[k, 1], tried + k + 1
        count = _join(i, j, home_a, home_b, sizes, count, sides, meaning, 2 * gain, most, seen, mark)
    further = gap_links(home_a, home_b, near, terms, gap, most)
    return _scored(home_a, home_b, count, further, sides, weight)


@kernel
def _starts(sentence: Ints, count: int) -> Ints:
    """Tell where the entries of each sentence start, and where all end."""
    starts = np.zeros(count + 1, np.int64)
    for own in sentence:
        starts[own + 1] += 1
    for place in range(count):
        starts[place + 1] += starts[place]
    return starts


@lean_kernel
def _join(
    i: int,
    j: int,
    home_a: Ints,
    home_b: Ints,
    sizes: Ints,
    count: int,
    sides: Sides,
    weight: Floats,
    least: float,
    most: int,
    seen: Ints,
    mark: int,
) -> int:
    """Link a pair: found a group, or join those the two belong to where that explains something new.

    Returns the number of groups. A group that went into another leaves its number unused.
    """
    _, _, mass_a, _, _, mass_b = sides
    first, second = home_a[i], home_b[j]
    if first < 0 and second < 0:
        home_a[i] = home_b[j] = count
        sizes[count, 0] = sizes[count, 1] = 1
        return count + 1
    rows = (sizes[first, 0] if first >= 0 else 1) + (sizes[second, 0] if second >= 0 else 0)
    columns = (sizes[first, 1] if first >= 0 else 0) + (sizes[second, 1] if second >= 0 else 1)
    if first == second or rows > most or columns > most:
        return count
    total = _explained(i, j, home_a, home_b, sides, weight, seen, mark)
    if not total >= least * max(min(mass_a[i], mass_b[j]), 1.0):
        return count
    kept = first if first >= 0 else second
    home_a[i] = home_b[j] = kept
    if first >= 0 and second >= 0:
        for row in range(len(home_a)):
            home_a[row] = kept if home_a[row] == second else home_a[row]
        for column in range(len(home_b)):
            home_b[column] = kept if home_b[column] == second else home_b[column]
    sizes[kept, 0], sizes[kept, 1] = rows, columns
    return count


@lean_kernel
def _explained(
    i: int, j: int, home_a: Ints, home_b: Ints, sides: Sides, weight: Floats, seen: Ints, mark: int
) -> float:
    """Weigh what two sentences share that their groups do not explain yet; `seen` has not held `mark` before."""
    start_a, term_a, _, start_b, term_b, _ = sides
    for entry in range(start_b[j], start_b[j + 1]):
        seen[term_b[entry]] = mark
    for column in range(len(home_b)):
        if home_a[i] >= 0 and home_b[column] == home_a[i]:
            for entry in range(start_b[column], start_b[column + 1]):
                seen[term_b[entry]] = 0
    for row in range(len(home_a)):
        if home_b[j] >= 0 and home_a[row] == home_b[j]:
            for entry in range(start_a[row], start_a[row + 1]):
                seen[term_a[entry]] = 0
    total = 0.0
    for entry in range(start_a[i], start_a[i + 1]):
        if seen[term_a[entry]] == mark:
            total += weight[term_a[entry]]
    return total


@kernel
def _scored(
    home_a: Ints,
    home_b: Ints,
    count: int,
    further: Ints,
    sides: Sides,
    weight: Floats,
) -> Groups:
    """List the groups, `further` pairs last, and score each: what the other side holds over the weight of both."""
    start_a, term_a, mass_a, start_b, term_b, mass_b = sides
    first, rows = _members(home_a, further[:, 0], count)
    second, columns = _members(home_b, further[:, 1], count)
    score = np.zeros(count + len(further))
    held_a, held_b = np.full(len(weight), -1, np.int64), np.full(len(weight), -1, np.int64)
    for group in range(len(score)):
        own, other = rows[first[group] : first[group + 1]], columns[second[group] : second[group + 1]]
        for i in own:
            for term in term_a[start_a[i] : start_a[i + 1]]:
                held_a[term] = group
        for j in other:
            for term in term_b[start_b[j] : start_b[j + 1]]:
                held_b[term] = group
        explained = total = 0.0
        for i in own:
            total += mass_a[i]
            for term in term_a[start_a[i] : start_a[i + 1]]:
                explained += weight[term] if held_b[term] == group else 0.0
        for j in other:
            total += mass_b[j]
            for term in term_b[start_b[j] : start_b[j + 1]]:
                explained += weight[term] if held_a[term] == group else 0.0
        score[group] = explained / total if total else 0.0
    return first, rows, second, columns, score


@kernel
def _members(home: Ints, further: Ints, count: int) -> tuple[Ints, Ints]:
    """List the sentences of each group on end, and where each group's start; `further` ones are groups of their own."""
    group, sentence = np.empty(len(home) + len(further), np.int64), np.empty(len(home) + len(further), np.int64)
    found = 0
    for place in range(len(home)):
        if home[place] >= 0:
            group[found], sentence[found] = home[place], place
            found += 1
    for k in range(len(further)):
        group[found], sentence[found] = count + k, further[k]
        found += 1
    first, listed = postings(group[:found], count + len(further))
    members = np.empty(found, np.int64)
    for place in range(found):
        members[place] = sentence[listed[place]]
    return first, members
