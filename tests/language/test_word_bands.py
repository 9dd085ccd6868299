"""Word frequencies by hash, against the list itself."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samesource.language.background_table import background_table
from samesource.language.word_bands import word_bands
from samesource.language.word_hashes import WordHashes


@pytest.mark.parametrize("language", ["en", "de", "ru", "ja"])
def test_every_word_of_a_list_has_its_band(language: str) -> None:
    table, bands = background_table(language), word_bands(language)
    assert len(bands) == len(table) > 10_000
    words = random.Random(5).sample(sorted(table), 3_000)
    assert [bands.get(word) for word in words] == [table[word] for word in words]
    others = [word[::-1] + word for word in words]
    assert [bands.get(word) for word in others] == [table.get(word) for word in others]


def test_a_language_without_a_list_holds_no_word() -> None:
    assert len(word_bands("xx")) == 0
    assert word_bands("xx").get("the") is None


@given(st.lists(st.lists(st.text(min_size=1, max_size=6), max_size=4), max_size=5), st.text(max_size=8))
def test_bands_are_those_of_a_dict_in_which_the_last_band_counts(bands: list[list[str]], other: str) -> None:
    table = {word: band for band, words in enumerate(bands) for word in words}
    held = WordHashes([[word.encode("utf-8", "surrogatepass") for word in words] for words in bands])
    assert {word: held.get(word) for word in [*table, other]} == {word: table.get(word) for word in [*table, other]}
