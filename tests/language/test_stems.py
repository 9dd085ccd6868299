"""The faster search for endings must stem as Snowball's own does."""

from __future__ import annotations

import importlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samesource.language.stems import stem_word

NAMES = {"ar": "arabic", "de": "german", "en": "english", "es": "spanish", "fi": "finnish", "fr": "french"}
NAMES |= {"it": "italian", "pt": "portuguese", "ru": "russian", "tr": "turkish"}
LETTERS = {"ar": "ابتدرسلمنهويةكفال", "ru": "абвгдеиклмнопрстуыьшщюя"}
LATIN = "abcdeghilmnoprstuvyzäéèíñöüçşğı'"


@settings(max_examples=150, deadline=None)
@given(st.data())
@pytest.mark.parametrize("language", sorted(NAMES))
def test_stems_are_those_of_the_package(language: str, data: st.DataObject) -> None:
    word = data.draw(st.text(LETTERS.get(language, LATIN), max_size=14))
    module = importlib.import_module(f"snowballstemmer.{NAMES[language]}_stemmer")
    own = getattr(module, f"{NAMES[language].capitalize()}Stemmer")()
    assert stem_word(word, language) == own.stemWord(word)


def test_endings_of_words_that_exist() -> None:
    ends = ["", "s", "ed", "ing", "ingly", "ation", "ational", "ousness", "ability", "ies", "eed", "ied", "ly", "'s"]
    module = importlib.import_module("snowballstemmer.english_stemmer")
    own = module.EnglishStemmer()
    for root in ("negotiat", "hop", "hopp", "care", "general", "dy", "skies", "oper", "relat"):
        for end in ends:
            assert stem_word(root + end, "en") == own.stemWord(root + end)
