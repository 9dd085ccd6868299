"""Kernels that set the edges of passages, against their naive twins."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samesource.kernels._jit import use_compiled
from samesource.kernels.extend_boxes import extend_boxes
from samesource.kernels.hold_lines import hold_lines

words = st.lists(st.integers(0, 4), min_size=1, max_size=30)


@pytest.fixture(autouse=True, params=[False, True], ids=["interpreted", "compiled"])
def compiled(request: pytest.FixtureRequest) -> Iterator[None]:
    use_compiled(request.param)
    yield
    use_compiled(False)


def longs(values: list[int]) -> np.ndarray:
    return np.array(values, np.int64)


def best_extension(a: list[int], b: list[int]) -> int:
    """Return the best score of an alignment of any beginnings of two lists, by the whole table."""
    table = [[-(i + j) for j in range(len(b) + 1)] for i in range(len(a) + 1)]
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            same = 1 if a[i - 1] == b[j - 1] else -1
            table[i][j] = max(table[i - 1][j - 1] + same, table[i - 1][j] - 1, table[i][j - 1] - 1)
    return max(max(row) for row in table)


def score(a: list[int], b: list[int]) -> int:
    """Return the score of aligning two lists from end to end."""
    row = [-j for j in range(len(b) + 1)]
    for i in range(1, len(a) + 1):
        before, row = row, [-i, *([0] * len(b))]
        for j in range(1, len(b) + 1):
            same = 1 if a[i - 1] == b[j - 1] else -1
            row[j] = max(before[j - 1] + same, before[j] - 1, row[j - 1] - 1)
    return row[-1]


@given(words, words, st.data())
def test_ends_are_where_the_best_alignment_of_words_ends(a: list[int], b: list[int], data: st.DataObject) -> None:
    # With a drop no way can exceed, only the band of six words on either side may hide a better end.
    a, b = a[:6], b[:6]
    i, j = data.draw(st.integers(0, len(a))), data.draw(st.integers(0, len(b)))
    a0, a1, b0, b1 = extend_boxes(longs(a), longs(b), longs([i, i, j, j]).reshape(1, 4), 1000)[0].tolist()
    assert 0 <= a0 <= i <= a1 <= len(a)
    assert 0 <= b0 <= j <= b1 <= len(b)
    assert score(a[i:a1], b[j:b1]) == best_extension(a[i:], b[j:])
    assert score(a[a0:i], b[b0:j]) == best_extension(a[:i][::-1], b[:j][::-1])


def test_ends_grow_over_edits_and_stop_in_foreign_text() -> None:
    shared = list(range(100, 120))
    a = [1, 2, 3, *shared[:10], 7, *shared[11:], 4, 5, 6]
    b = [21, 22, *shared, 23, 24, 25, 26, 27, 28, 29, 30]
    core = longs([[5, 9, 4, 8]])
    assert extend_boxes(longs(a), longs(b), core, 5).tolist() == [[3, 23, 2, 22]]


lines = st.lists(st.lists(st.integers(0, 5), min_size=1, max_size=6), min_size=1, max_size=4)


@given(lines, st.lists(st.integers(0, 7), max_size=40), st.lists(st.integers(0, 9), min_size=6, max_size=6))
def test_held_lines_are_those_of_a_window(told: list[list[int]], text: list[int], worth: list[int]) -> None:
    line = longs([k for k, terms in enumerate(told) for _ in terms])
    term = longs([term for terms in told for term in terms])
    terms, numbers = np.unique(longs(text), return_inverse=True)
    held = hold_lines(line, term, longs([worth[t] for t in term.tolist()]), 1, terms, numbers, 0.5)
    assert held.tolist() == [is_held(terms, text, worth) for terms in told]


def is_held(terms: list[int], text: list[int], worth: list[int]) -> bool:
    """Look at every window of the text, word by word."""
    said = [term for term in terms if worth[term]]
    whole, width = sum(worth[term] for term in said), len(terms) * 3 // 2 + 2
    for start in range(len(text)):
        left, total, kinds = list(said), 0, set()
        for term in text[start : start + width]:
            if term in left:
                left.remove(term)
                total += worth[term]
                kinds.add(term)
        if whole and total >= 0.5 * whole and len(kinds) >= min(2, len(set(said))):
            return True
    return False
