"""Bucket keys made in one go, and components of many nodes, against their plain twins."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samesource.kernels._jit import use_compiled
from samesource.kernels.components import components
from samesource.kernels.fingerprints.band_texts import TextBands, band_texts
from samesource.kernels.fingerprints.find_text_words import find_text_words
from samesource.kernels.fingerprints.fold_bands import fold_bands
from samesource.kernels.fingerprints.sketch_texts import sketch_texts
from samesource.kernels.join_pairs import join_pairs

TEXTS = [
    "",
    "One, two; three four five six seven.",
    "one two THREE four five six seven",
    "one two three four five seven six",
    "Ёлка и ёлка, Straße",
    "第三篇文章 at last",
    "...",
    "word " * 70,
]


def buffers(texts: list[str]) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.int64]]:
    parts = [text.encode() for text in texts]
    return np.frombuffer(b"".join(parts), np.uint8), np.cumsum([0, *map(len, parts)])


@pytest.mark.parametrize("compiled", [False, True])
def test_keys_are_those_of_folded_sketches(compiled: bool) -> None:
    use_compiled(compiled)
    try:
        data, offsets = buffers(TEXTS)
        found = band_texts(data, offsets, bins=64, bands=16)
        assert np.array_equal(found.keys.view(np.int64), fold_bands(sketch_texts(data, offsets, bins=64).bins, 16))
        assert np.array_equal(found.counts, np.diff(find_text_words(data, offsets).offsets))
    finally:
        use_compiled(False)


def bands(texts: list[str]) -> TextBands:
    return band_texts(*buffers(texts), bins=16, bands=4)


@given(st.lists(st.lists(st.sampled_from(["an", "An", "ox", "oxen", "1,5"]), max_size=7), min_size=1, max_size=6))
def test_texts_share_a_sequence_where_they_share_their_words_in_order(texts: list[list[str]]) -> None:
    found = bands([", ".join(words) for words in texts]).sequences.tolist()
    folded = [tuple(word.lower() for word in words) for words in texts]
    for i in range(len(texts)):
        assert [found[i] == other for other in found] == [folded[i] == other for other in folded]


@given(st.lists(st.tuples(st.integers(0, 19), st.integers(0, 19)), max_size=30))
def test_components_are_named_for_their_least_node(pairs: list[tuple[int, int]]) -> None:
    above = np.arange(20)
    half = len(pairs) // 2
    for part in (pairs[:half], pairs[half:]):
        left, right = np.array(part, np.int64).reshape(-1, 2).T
        join_pairs(above, left, right)
    expected = {node: group[0] for group in components(20, pairs) for node in group}
    assert above.tolist() == [expected[node] for node in range(20)]
