"""What was read in a wrong encoding is set right, and proper text is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samesource.stages.normalise_text import normalise_text

PROPER = {
    "en": "\u201cNo,\u201d the na\u00efve keeper\u2019s caf\u00e9 said \u2014 \u00a35 at 3 \u00b0C\u2026",
    "de": "\u201eDie T\u00dcR im MEN\u00dc\u201c, sagte er \u2013 \u00c4rger f\u00fcr \u00d6sterreich und Stra\u00dfe",
    "fr": "\u00ab À L\u2019ÉCOLE \u00bb, dit-il\u00a0: l\u2019être aimé à Noël\u2026 œuvre ÇA",
    "es": "\u00bfAño nuevo? \u00a1Sí! \u00abESPAÑÁ\u00bb \u2014dijo\u2014 el pingüino n.º 3",
    "it": "L\u2019universit\u00e0 \u00e8 gi\u00e0 pi\u00f9 \u00abCITT\u00c0\u00bb \u2013 perch\u00e9 no\u2026",
    "pt": "SÃO PAULO \u2013 AMANHÃ\u00a0\u2013 \u201cMANHÃ\u201d: a irmã não é avó, ÂNGULO",
    "nl": "Co\u00f6peratie en re\u00fcnie, \u2018\u00e9\u00e9n\u2019 zei hij \u2014 \u20ac5",
    "pl": "\u201eZażółć gęślą jaźń\u201d \u2014 ŁÓDŹ, ÓSMY",
    "sv": "\u201dKOM P\u00c5\u201d skrek hon \u2013 \u00e5 \u00e4 \u00f6, \u00c4NDRA \u00d6",
    "da": "\u00bb\u00c6blegr\u00f8d p\u00e5 \u00d8\u00ab, sagde hun \u2013 \u00c5R",
    "cs": "\u201ePříliš žluťoučký kůň\u201c \u2013 ČESKÁ ÚPĚL",
    "ro": "\u201e\u0218i \u021bara \u00eentreag\u0103\u201d \u2014 \u00ceN\u021aELEGE \u00c2",
    "tr": "\u201c\u0130stanbul\u2019da \u015fi\u015fe\u201d \u2014 \u00c7A\u011eRI \u011e\u2026",
    "ru": "\u00abРоссия\u00bb \u2014 СССР, рёв, ВСЁ \u2116 5",
    "uk": "\u00abРІЧ\u00bb \u2014 сїв, гріш, євро СІМ\u2019Я",
    "el": "\u00ab\u0397 \u0395\u03bb\u03bb\u03ac\u03b4\u03b1\u00bb \u2013 \u03ba\u03b1\u03b9 \u00b7",
    "vi": "\u0110\u00e0 \u201cN\u1eb5ng\u201d l\u00e0\u201d, \u0111\u00e3\u201c v\u00e2\u2026",
    "ar": "\u00ab\u0645\u0631\u062d\u0628\u0627\u00bb \u2014 \u0642\u0627\u0644",
    "zh": "\u201c\u4f60\u597d\u201d\uff0c\u4ed6\u8bf4\u2026\u2026",
}


@pytest.mark.parametrize("language", sorted(PROPER))
def test_proper_text_is_never_touched(language: str) -> None:
    for text in (PROPER[language], PROPER[language].upper(), PROPER[language].swapcase()):
        assert "mojibake" not in normalise_text(text, language).stripped, text


@given(st.lists(st.sampled_from([word for text in PROPER.values() for word in text.split()]), max_size=30))
def test_no_mixture_of_proper_words_is_touched(words: list[str]) -> None:
    assert "mojibake" not in normalise_text(" ".join(words), "en").stripped


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
@pytest.mark.parametrize("language", ["de", "es", "fr", "it", "pl", "pt", "sv"])
def test_text_read_wrongly_has_the_form_of_text_read_rightly(language: str, encoding: str) -> None:
    proper = f"{PROPER[language]}. So it was."
    try:
        broken = proper.encode().decode(encoding)
    except UnicodeDecodeError:
        pytest.skip("the encoding lacks a byte")
    found = normalise_text(f"Plain before.\n\n{broken}\n\nPlain behind.", language)
    assert found.text.split("\n")[1] == normalise_text(proper, language).text
    assert found.stripped["mojibake"] >= 4


def test_positions_are_those_of_the_text_as_received() -> None:
    broken = "L'\u00c3\u00a9t\u00c3\u00a9 \u00e2\u20ac\u201c la plage"
    found = normalise_text(broken, "fr")
    assert found.text == "L'\u00e9t\u00e9 - la plage"
    for word, given_word in (("\u00e9t\u00e9", broken[2:7]), ("-", broken[8:11]), ("plage", "plage")):
        start = found.text.index(word)
        low, high = found.to_original(start, start + len(word))
        assert broken[low:high] == given_word


def test_what_was_read_wrongly_twice() -> None:
    twice = "don\u00c3\u00a2\u00e2\u201a\u00ac\u00e2\u201e\u00a2t go"
    assert normalise_text(twice, "en").text == "don't go"
