"""Words, figures, stems, weights and hashes."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samesource.language.background import background_weight
from samesource.language.stems import stem_word
from samesource.language.words import find_words
from samesource.language.words_describe import describe_word
from samesource.language.words_figures import canonical_figure
from samesource.language.words_hash import hash_text


def split(text: str, language: str = "en") -> list[str]:
    return [text[low:high] for low, high in find_words(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("At 6:52 some 12,000 men, 3.41% of all.", "en", ["At", "6:52", "some", "12,000", "men", "3.41", "of", "all"]),
        ("the 79th full-scale parade", "en", ["the", "79th", "full", "scale", "parade"]),
        ("Moscow's men don't know 'why'", "en", ["Moscow's", "men", "don't", "know", "why"]),
        ("The U.S. said so.", "en", ["The", "U.S.", "said", "so"]),
        ("L'aube d'un jour, qu'il vit", "fr", ["L'", "aube", "d'", "un", "jour", "qu'", "il", "vit"]),
        ("coûte 14 000 euros en 2030", "fr", ["coûte", "14 000", "euros", "en", "2030"]),
        ("in 14 000 men", "en", ["in", "14", "000", "men"]),
        ("dell'acqua, all'alba", "it", ["dell'", "acqua", "all'", "alba"]),
        ("Жители Сальби, 14 000 евро", "ru", ["Жители", "Сальби", "14 000", "евро"]),
        ("東京で会議", "ja", ["東京", "で", "会議"]),
        ("हिन्दी में", "hi", ["हिन्दी", "में"]),
        ("", "en", []),
    ],
)
def test_words_of_many_scripts(text: str, language: str, words: list[str]) -> None:
    assert split(text, language) == words


@given(st.text(max_size=60), st.sampled_from(["en", "fr", "de", "ru", "ja", "und"]))
def test_words_stand_in_order_and_apart(text: str, language: str) -> None:
    spans = find_words(text, language)
    assert all(0 <= low < high <= len(text) for low, high in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


@given(st.text(max_size=60))
def test_every_letter_and_figure_is_in_a_word(text: str) -> None:
    held = {i for low, high in find_words(text, "en") for i in range(low, high)}
    assert all(i in held for i, character in enumerate(text) if character.isascii() and character.isalnum())


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("1,200", "1200", "en"),
        ("1.200", "1200", "de"),
        ("1 200", "1200", "fr"),
        ("3,41", "3.41", "de"),
        ("1,234,567.8", "1234567.8", "en"),
        ("1.234.567,8", "1234567.8", "es"),
        ("79th", "79th", "en"),
        ("6:52", "6:52", "en"),
    ],
)
def test_one_way_of_writing_a_figure(one: str, other: str, language: str) -> None:
    assert canonical_figure(one, language) == other
    assert describe_word(one, language)[1] == describe_word(other, "en")[1]


@pytest.mark.parametrize(
    ("one", "other", "language"), [("3.41", "341", "en"), ("0.123", "123", "en"), ("1,2", "12", "en")]
)
def test_different_figures_stay_different(one: str, other: str, language: str) -> None:
    assert canonical_figure(one, language) != canonical_figure(other, language)


def test_case_and_dots_do_not_make_a_word() -> None:
    assert describe_word("The", "en")[:2] == describe_word("the", "en")[:2]
    assert describe_word("U.S.", "en")[0] == describe_word("US", "en")[0]


def test_inflected_forms_share_a_stem() -> None:
    assert describe_word("claims", "en")[1] == describe_word("claimed", "en")[1]
    assert describe_word("Moscow's", "en")[1] == describe_word("Moscow", "en")[1]
    assert stem_word("жители", "ru") == stem_word("жителей", "ru")
    assert stem_word("unheard", "xx") == "unheard"


def test_stems_are_those_of_the_package() -> None:
    import snowballstemmer

    for language, name in (("en", "english"), ("de", "german"), ("fr", "french"), ("ru", "russian")):
        stemmer = snowballstemmer.stemmer(name)
        words = ["national", "häuser", "nationalité", "городов", "running"]
        assert [stem_word(word, language) for word in words] == stemmer.stemWords(words)


def test_number_words_are_numbers() -> None:
    assert describe_word("Nine", "en")[3]
    assert describe_word("80", "en")[3]
    assert describe_word("79th", "en")[3]
    assert not describe_word("one", "en")[3]
    assert describe_word("vier", "de")[3]
    assert not describe_word("vier", "en")[3]


def test_weights_fall_with_frequency() -> None:
    common, middling, rare = (background_weight(word, "en") for word in ("the", "parliament", "pelargonium"))
    assert common == 50_000
    assert common < middling < rare <= background_weight("qqzzxx", "en")
    assert background_weight("5", "en") < background_weight("52", "en") < background_weight("5200", "en")
    assert background_weight("word", "xx") == background_weight("word", "und")


def test_weights_are_the_formula_of_wordfreq() -> None:
    import math

    import wordfreq

    for word in ("parliament", "ferry", "the"):
        frequency = wordfreq.word_frequency(word, "en")
        expected = max(0.05, (-math.log(frequency) - 5) / 2.5)
        assert background_weight(word, "en") == pytest.approx(1e6 * expected, rel=0.01)


def test_hashes_are_signed_and_never_change() -> None:
    assert hash_text("parade") == -2811481105540683797
    values = [hash_text(str(i)) for i in range(2000)]
    assert len(set(values)) == 2000
    assert min(values) < 0 < max(values)
    assert all(-(2**63) <= value < 2**63 for value in values)


def test_an_elided_article_says_no_more_than_a_whole_one() -> None:
    for word, language in (("l'", "fr"), ("qu'", "fr"), ("l'", "it")):
        assert background_weight(word, language) < background_weight("maison", "fr") / 10
