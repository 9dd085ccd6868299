"""The kernels over UTF-8 buffers against their plain twins, and the laws they promise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samesource.kernels import _jit
from samesource.kernels._jit import use_compiled
from samesource.kernels.band_keys import band_keys
from samesource.kernels.fingerprints.compare_pairs import compare_pairs
from samesource.kernels.fingerprints.find_gram_sets import find_gram_sets
from samesource.kernels.fingerprints.find_text_words import find_text_words
from samesource.kernels.fingerprints.fold_bands import fold_bands
from samesource.kernels.fingerprints.share_blocks import share_blocks
from samesource.kernels.fingerprints.sketch_texts import sketch_texts
from samesource.kernels.fingerprints.winnow_texts import winnow_texts
from tests.kernels import naive_fingerprints as naive

CHOSEN = (
    "aAéÉжЖß\u1e9e\u212ak\u017fs\u0130\u2c65\u023a019\u0663\u0664.,:'\u2019\u02bc\u066b \n-_"
    "漢字かカไทยกั\u0301\u00ad\u200d\u200c\U0001d51e\U00020000\U000e0100😀"
)
TEXT = st.text(st.one_of(st.sampled_from(CHOSEN), st.characters(exclude_categories=["Cs"])), max_size=60)
ASCII = st.text(st.sampled_from("abAB09.,:'_ \n"), max_size=150)
SETTLED = "aZ5. ',éÉßÿ×łŁőŐźŹŠšжЖяЯёЁҐґӨΩωςΣμ«»°–“…’\u0301ŸİĸΆ"
TEXTS = st.lists(st.one_of(TEXT, ASCII, st.just("")), max_size=4)
RAGGED = st.lists(
    st.sampled_from([*range(0x80, 0x84), 0x99, 0xA1, 0xC3, 0xC5, 0xCE, 0xD0, 0xE2, 0x41]), max_size=200
).map(bytes)

SENTENCES = (
    "The Council’s vote (41:7) cost €12,000.50, it said.",
    "Der Bürgermeister sagte: «Ja». ",
    "Рада проголосувала за п’ять змін; ",
)


@pytest.fixture(autouse=True, params=[False, True], ids=["interpreted", "compiled"])
def compiled(request: pytest.FixtureRequest) -> Iterator[None]:
    use_compiled(request.param)
    yield
    use_compiled(False)


def arrow(texts: Sequence[str]) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.int32]]:
    """Lay texts end to end, as Arrow does."""
    encoded = [text.encode() for text in texts]
    offsets = np.cumsum([0, *map(len, encoded)]).astype(np.int32)
    return np.frombuffer(b"".join(encoded), np.uint8), offsets


@given(TEXTS)
def test_words_equal_their_twin(texts: list[str]) -> None:
    found = find_text_words(*arrow(texts))
    for k, text in enumerate(texts):
        part = slice(*found.offsets[k : k + 2])
        spans = list(zip(found.starts[part].tolist(), found.ends[part].tolist(), strict=True))
        expected = naive.words(text)
        assert spans == [(start, end) for start, end, _ in expected]
        assert found.hashes[part].tolist() == [naive.hash_word(word) for _, _, word in expected]


@given(st.lists(st.one_of(TEXT, ASCII, st.text(st.sampled_from(SETTLED), max_size=90)), min_size=1, max_size=3))
def test_words_are_the_same_where_sixty_four_bytes_can_be_read_at_once(texts: list[str]) -> None:
    data, offsets = arrow(texts)
    found = find_text_words(np.concatenate((data, np.frombuffer("\u0301é’х".encode() * 8, np.uint8))), offsets)
    expected = [naive.hash_word(word) for text in texts for _, _, word in naive.words(text)]
    assert found.hashes.tolist() == expected


def test_every_character_of_two_bytes_is_told_wherever_it_stands() -> None:
    codes = [*range(0xA0, 0x600, 1 if _jit._state["compiled"] else 7), *range(0x2008, 0x2030)]
    text = "".join(
        f"{chr(code)} {chr(code)}ж{chr(code).upper()}é{'.' * (k % 7)}A{chr(code)}" for k, code in enumerate(codes)
    )
    found = find_text_words(*arrow([text]))
    assert found.hashes.tolist() == [naive.hash_word(word) for _, _, word in naive.words(text)]


@given(TEXTS, st.integers(1, 6), st.integers(1, 6))
def test_winnowed_runs_equal_their_twin(texts: list[str], n: int, window: int) -> None:
    found = winnow_texts(*arrow(texts), n, window)
    rows = list(zip(found.hashes.tolist(), found.starts.tolist(), found.ends.tolist(), strict=True))
    assert [rows[a:b] for a, b in zip(found.offsets[:-1], found.offsets[1:], strict=True)] == [
        naive.anchors(text, n, window) for text in texts
    ]


@given(TEXTS, st.integers(1, 6), st.sampled_from([1, 2, 16, 128]))
def test_sketches_equal_their_twin(texts: list[str], n: int, bins: int) -> None:
    found = sketch_texts(*arrow(texts), n, bins)
    assert found.bins.tolist() == [naive.sketch(text, n, bins) for text in texts]
    assert found.counts.tolist() == [len(naive.grams(text, n)) for text in texts]


@pytest.mark.parametrize("words", [1, 5, 23, 24, 60, 150, 700])
def test_sketches_of_any_length_are_filled_as_their_twins(words: int) -> None:
    text = " ".join(f"w{words}x{i}" for i in range(words))
    assert sketch_texts(*arrow([text]), 1, 64).bins[0].tolist() == naive.sketch(text, 1, 64)


@given(TEXTS, st.integers(1, 3))
def test_sets_and_their_similarity_equal_their_twins(texts: list[str], n: int) -> None:
    sets = find_gram_sets(*arrow(texts), n)
    expected = [sorted(set(naive.grams(text, n))) for text in texts]
    assert [sets.hashes[a:b].tolist() for a, b in zip(sets.offsets[:-1], sets.offsets[1:], strict=True)] == expected
    pairs = [(i, j) for i in range(len(texts)) for j in range(len(texts))]
    left, right = np.array(pairs, np.int64).reshape(-1, 2).T
    similarity = compare_pairs(sets.hashes, sets.offsets, left, right)
    assert similarity.tolist() == [naive.jaccard(expected[i], expected[j]) for i, j in pairs]


@pytest.mark.parametrize("text", ["a b c " * 300, " ".join(f"w{i * i}" for i in range(900)), "x " * 400])
def test_sets_of_long_texts_are_sorted_and_distinct(text: str) -> None:
    assert find_gram_sets(*arrow([text, text])).hashes.tolist() == sorted(set(naive.grams(text, 5))) * 2


@given(st.one_of(st.binary(max_size=200), RAGGED), st.lists(st.integers(-5, 210), min_size=1, max_size=5))
def test_bytes_that_are_no_text_stay_within_bounds(data: bytes, offsets: list[int]) -> None:
    array = np.frombuffer(data, np.uint8)
    found = find_text_words(array, np.array(offsets, np.int64))
    assert len(found.offsets) == len(offsets)
    assert (found.starts < found.ends).all()
    assert (found.ends <= len(data)).all()
    offsets.sort()
    found = find_text_words(array, np.array(offsets, np.int64))
    apart = [find_text_words(array, np.array(offsets[k : k + 2])).hashes.tolist() for k in range(len(offsets) - 1)]
    assert list(chain.from_iterable(apart)) == found.hashes.tolist()


@given(TEXT, st.text("xé 漢", max_size=20))
def test_what_stands_before_a_text_does_not_change_it(text: str, before: str) -> None:
    alone, beside = find_text_words(*arrow([text])), find_text_words(*arrow([before, text]))
    begins = beside.offsets[1]
    assert beside.hashes[begins:].tolist() == alone.hashes.tolist()
    spaced = find_text_words(*arrow([before + " \n" + text]))
    if not text or naive.kind(text[0]) not in {"mark", "dropped"}:
        assert spaced.hashes[len(spaced.hashes) - len(alone.hashes) :].tolist() == alone.hashes.tolist()


def test_case_is_folded_and_letters_kept_apart() -> None:
    letters = [
        chr(code) for code in range(0x3000 if _jit._state["compiled"] else 0x500) if naive.kind(chr(code)) == "letter"
    ]
    hashes = find_text_words(*arrow(letters)).hashes.tolist()
    names = [naive.fold(letter) for letter in letters]
    assert len(hashes) == len(letters)
    assert len(set(hashes)) == len(set(names)) == len(set(zip(hashes, names, strict=True)))


def test_threads_and_block_sizes_do_not_matter() -> None:
    texts = [" ".join(SENTENCES[(i + j) % 3] * (1 + j % 2) for j in range(i % 4)) for i in range(60)]
    data, offsets = arrow(texts)
    one, many = sketch_texts(data, offsets), sketch_texts(data, offsets, threads=3)
    assert np.array_equal(one.bins, many.bins)
    assert np.array_equal(winnow_texts(data, offsets).hashes, winnow_texts(data, offsets, threads=3).hashes)
    whole = share_blocks(offsets, 1, int, lambda _, first, last: list(range(first, last)))
    parts = share_blocks(offsets, 3, int, lambda _, first, last: list(range(first, last)), block=50)
    assert list(chain.from_iterable(whole)) == list(chain.from_iterable(parts)) == list(range(60))
    assert len(parts) > 5


def test_equal_bins_estimate_jaccard_similarity() -> None:
    use_compiled(True)  # the same bits as interpreted, and many pairs are needed
    generator = np.random.default_rng(11)
    errors = []
    for shared in (0.1, 0.5, 0.9):
        for _ in range(25):
            words = [f"w{k}" for k in generator.integers(0, 10**9, 400)]
            other = list(words)
            for place in generator.choice(400, round(400 * (1 - shared) / 5), replace=False):
                other[place] = "changed"
            data, offsets = arrow([" ".join(words), " ".join(other)])
            sets = find_gram_sets(data, offsets)
            truth = compare_pairs(sets.hashes, sets.offsets, np.array([0]), np.array([1]))[0]
            bins = sketch_texts(data, offsets).bins
            errors.append(float(np.mean(bins[0] == bins[1])) - truth)
    assert abs(np.mean(errors)) < 0.02
    assert np.mean(np.abs(errors)) < 0.06


def test_keys_equal_those_of_one_sketch() -> None:
    bins = np.random.default_rng(3).integers(0, 2**32, (5, 32), dtype=np.uint64)
    keys = fold_bands(bins.astype(np.uint32), 8)
    assert keys.tolist() == [band_keys(row, 8).tolist() for row in bins]
    assert fold_bands(np.empty((0, 32), np.uint32), 8).shape == (0, 8)
