"""The fingerprint kernels against their plain twins, and the laws they promise."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samesource.kernels.band_keys import band_keys
from samesource.kernels.minhash import minhash
from samesource.kernels.mix import mix
from samesource.kernels.ngram_hashes import ngram_hashes
from samesource.kernels.winnow import winnow
from tests.kernels import naive_sketches as naive

WORDS = st.lists(st.integers(-(2**63), 2**63 - 1), max_size=40)
SMALL = st.lists(st.integers(0, 5), max_size=30)


@given(st.lists(st.integers(0, 2**64 - 1), max_size=20))
def test_mix_equals_its_twin(values: list[int]) -> None:
    assert mix(np.array(values, np.uint64)).tolist() == [naive.mix(value) for value in values]


@given(WORDS, st.integers(1, 6))
def test_ngram_hashes_equal_their_twin(words: list[int], n: int) -> None:
    assert ngram_hashes(np.array(words, np.int64), n).tolist() == naive.ngram_hashes(words, n)


@given(SMALL, st.integers(1, 6))
def test_winnow_equals_its_twin(hashes: list[int], window: int) -> None:
    assert winnow(np.array(hashes, np.uint64), window).tolist() == naive.winnow(hashes, window)


@given(st.lists(st.integers(0, 2**64 - 1), min_size=8, max_size=40), st.data())
def test_a_shared_run_of_a_window_shares_a_fingerprint(hashes: list[int], data: st.DataObject) -> None:
    window = 4
    start = data.draw(st.integers(0, len(hashes) - window))
    run = hashes[start : start + window]
    other = data.draw(st.lists(st.integers(0, 2**64 - 1), max_size=10)) + run
    chosen = [{values[i] for i in winnow(np.array(values, np.uint64), window)} for values in (hashes, other)]
    assert chosen[0] & chosen[1] & set(run)


@given(st.sets(st.integers(0, 2**64 - 1), min_size=1, max_size=200))
def test_minhash_depends_on_the_set_alone_and_leaves_no_bin_empty(values: set[int]) -> None:
    forwards = minhash(np.array(sorted(values), np.uint64), 64)
    backwards = minhash(np.array(sorted(values, reverse=True) * 2, np.uint64), 64)
    assert forwards.tolist() == backwards.tolist()
    assert (forwards < np.uint64(1 << 40)).all()


@pytest.mark.parametrize("shared", [0.2, 0.5, 0.8])
def test_equal_bins_estimate_jaccard_similarity(shared: float) -> None:
    generator = np.random.default_rng(7)
    estimates = []
    for _ in range(60):
        values = generator.integers(0, 2**63, 900, dtype=np.uint64)
        common = round(600 * shared / (1 + shared) * 1)
        a = values[:300]
        b = np.concatenate((values[:common], values[300 : 600 - common]))
        truth = common / (600 - common)
        estimates.append(float(np.mean(minhash(a, 128) == minhash(b, 128))) - truth)
    assert abs(float(np.mean(estimates))) < 0.02


def test_equal_sketches_meet_in_every_band() -> None:
    sketch = minhash(mix(np.arange(100, dtype=np.uint64)), 128)
    assert np.array_equal(band_keys(sketch, 32), band_keys(sketch.copy(), 32))
    assert len(set(band_keys(sketch, 32).tolist())) == 32
