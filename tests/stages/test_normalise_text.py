"""Normal form: laws over any text, and the layouts that reports come in."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samesource.language.normalised import Normalised
from samesource.language.words import find_words
from samesource.stages.normalise_text import normalise_text

ODD = (
    "\u00ab\u00bb\u201c\u201d\u2018\u2019\u2013\u2014\u00a0\u202f\u200b\u200d\ufeff\u00ad\u202e\ufe0f\ufb01"
    "\u2026\r\n\t &;quotamp#39e\u0301o\u0308\u1100\u1161\u2028`'\"-."
)
TEXTS = st.text(st.one_of(st.sampled_from(ODD), st.characters()), max_size=80)
PROSE = st.lists(
    st.sampled_from(["The", "ship", "sank", "off", "Likoma.", "He", "said", '"no".', "1,200", "men"]), max_size=60
)


def words(normalised: Normalised) -> list[str]:
    return [normalised.text[low:high] for low, high in find_words(normalised.text, "en")]


@given(TEXTS)
def test_positions_rise_and_stay_inside(text: str) -> None:
    normalised = normalise_text(text, "en")
    places = [normalised.to_original(i, i + 1) for i in range(len(normalised.text))]
    assert all(0 <= low < high <= len(text) for low, high in places)
    assert all(a[0] <= b[0] for a, b in pairwise(places))
    assert normalised.map_normal[0] == 0
    assert np.all(np.diff(normalised.map_normal) > 0)


@given(TEXTS)
def test_the_way_back_and_forth_holds_the_span(text: str) -> None:
    normalised = normalise_text(text, "en")
    for i in range(len(normalised.text)):
        low, high = normalised.to_original(i, len(normalised.text))
        back = normalised.to_normal(low, high)
        assert back[0] <= i
        assert back[1] == len(normalised.text)


@given(TEXTS)
def test_the_normal_form_is_composed_and_clean(text: str) -> None:
    normal = normalise_text(text, "en").text
    assert unicodedata.is_normalized("NFC", normal)
    assert normal == normal.strip()
    assert not any(
        mark in normal for mark in ("  ", "\n\n", "\u200b", "\u00ad", "\u2019", "\u201c", "\u2013", "\u00a0")
    )


@given(TEXTS)
def test_composed_and_decomposed_text_have_one_form(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    decomposed = unicodedata.normalize("NFD", text)
    assert normalise_text(composed, "en").text == normalise_text(decomposed, "en").text


@given(PROSE)
def test_normalising_twice_keeps_the_words(pieces: list[str]) -> None:
    once = normalise_text("\n".join(" ".join(pieces[i : i + 9]) for i in range(0, len(pieces), 9)), "en")
    assert words(normalise_text(once.text, "en")) == words(once)


@given(st.lists(st.text("abcdefgh", min_size=1, max_size=9), min_size=40, max_size=90), st.integers(50, 90))
def test_hard_wrapping_does_not_change_the_words_of_a_paragraph(pieces: list[str], width: int) -> None:
    lines, line = [], ""
    for piece in pieces:
        if line and len(line) + 1 + len(piece) > width:
            lines.append(line)
            line = piece
        else:
            line = f"{line} {piece}".strip()
    wrapped = "\n".join([*lines, line])
    assert normalise_text(wrapped, "en").text == " ".join(pieces)


def test_what_is_folded_is_counted() -> None:
    stripped = normalise_text("\u201cNo\u201d\u200b \u2013 he\u00a0said \u00adso\ufe0f &amp; so", "en").stripped
    assert stripped == {
        "dashes": 1,
        "entities": 1,
        "quotes": 2,
        "soft hyphens": 1,
        "spaces": 1,
        "variation selectors": 1,
        "zero-width": 1,
    }


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("Arden &amp; Voss", "Arden & Voss"),
        ("&amp;amp;quot;No&amp;quot;", '"No"'),
        ("AT&T; R&D", "AT&T; R&D"),
        ("\u00abNon\u00bb \u2039oui\u203a \u201eja\u201c \u201anein\u2018", "\"Non\" 'oui' \"ja\" 'nein'"),
        ("``No,'' he said", '"No," he said'),
        ("o\ufb03ce \ufb01re", "office fire"),
        ("end\u2026", "end..."),
        ("don\u2019t", "don't"),
    ],
)
def test_folding(given: str, expected: str) -> None:
    assert normalise_text(given, "en").text == expected


def test_a_paragraph_that_begins_with_an_indent_ends_the_one_before() -> None:
    text = (
        "Meeting with the president, the visitor invoked history to underscore the alignment of\n"
        "the two towns in the long years of the war. Both had been there then, and both are\n"
        "there today, he said, in good company.\n"
        " The relations have withstood the test of time, the host said in his remarks to the\n"
        "assembled guests, adding that he was ready to work.\n"
    )
    assert normalise_text(text, "en").text.count("\n") == 1


def test_agency_paragraphs_with_indents_and_no_blank_lines() -> None:
    text = (
        "Chrysler Corp said car sales for the\n"
        "March 1 through 10 period were down 27 pct to 23,000 from the\n"
        "year ago period.\n"
        "    The company said truck sales in the period rose to 14,000\n"
        "from 12,500 a year ago.\n"
    )
    assert normalise_text(text, "en").text.split("\n") == [
        (
            "Chrysler Corp said car sales for the March 1 through 10 period were down 27 pct to 23,000 from the year "
            "ago period."
        ),
        "The company said truck sales in the period rose to 14,000 from 12,500 a year ago.",
    ]


def test_lines_that_are_paragraphs_stay_apart() -> None:
    lines = [
        "Harbour town votes to keep its last keeper",
        "by Jo Penhale",
        "The council of Saltby voted on Wednesday to keep the last lighthouse keeper on the eastern coast of Arran.",
        "He has lived in the tower since 1998.",
        "Original url:",
        "https://coastal.example/2030/keeper",
    ]
    assert normalise_text("\n".join(lines), "en").text.split("\n") == lines


def test_controls_are_not_joined_to_wrapped_story_lines() -> None:
    text = (
        "Home > News > Coast\n"
        "The council of Saltby voted on Wednesday to keep the last lighthouse keeper on the coast,\n"
        "who has lived in the tower since 1998 and whose lamp has failed only twice in all of the\n"
        "years that he has kept it.\n"
        "Share | Print | Mail\n"
    )
    assert normalise_text(text, "en").text.split("\n")[::2] == ["Home > News > Coast", "Share | Print | Mail"]


def test_the_language_given_goes_before_the_one_found() -> None:
    assert normalise_text("Der Rat hat das nicht gewollt, und er ist es auch nicht.", "EN_us").language == "en"
    assert normalise_text("Der Rat hat das nicht gewollt, und er ist es auch nicht.").language == "de"


def test_the_hash_is_of_the_text_as_received() -> None:
    import hashlib

    text = "Zoe\u0308 said \u201cno\u201d.\r\n"
    assert normalise_text(text).text_sha256 == hashlib.sha256(text.encode()).hexdigest()
    assert normalise_text("\ud800 lone surrogate").text_sha256


@given(st.text("xyz \u00e9\u00f1\u01d8\u1ec7\u00e7\uac00\uac01\u0439\u0457\u0958", max_size=40))
def test_every_character_covers_all_that_was_composed_into_it(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    normalised = normalise_text(decomposed, "en")
    for i, character in enumerate(normalised.text.rstrip()):
        low, high = normalised.to_original(i, i + 1)
        if character != " ":
            assert unicodedata.normalize("NFC", decomposed[low:high]) == unicodedata.normalize("NFC", character)


@given(TEXTS)
def test_characters_cover_the_text_one_after_the_other(text: str) -> None:
    normalised = normalise_text(text, "en")
    places = [normalised.to_original(i, i + 1) for i in range(len(normalised.text))]
    assert all(a[1] <= b[0] or a[0] == b[0] for a, b in pairwise(places))
    assert all(normalised.to_original(i, i + 2)[1] == b for i, (_, b) in enumerate(places[1:]))


@pytest.mark.parametrize(
    ("text", "word", "given"),
    [
        ("Zoe\u0301 said so", "Zo\u00e9", "Zoe\u0301"),
        ("a cafe\u0301", "caf\u00e9", "cafe\u0301"),
        ("Arden &amp;amp; Voss", "&", "&amp;amp;"),
        ("``No,'' he said", '"No,"', "``No,''"),
        ("o\ufb03ce hours", "office", "o\ufb03ce"),
        ("the ca\u00ad\nble broke", "cable", "ca\u00ad\nble"),
        ("no \u2764\ufe0f here", "\u2764", "\u2764\ufe0f"),
        ("the end.  \n\n", "end.", "end."),
    ],
)
def test_spans_cover_the_whole_cluster(text: str, word: str, given: str) -> None:
    normalised = normalise_text(text, "en")
    start = normalised.text.index(word)
    low, high = normalised.to_original(start, start + len(word))
    assert text[low:high] == given
    assert normalised.to_normal(low, high) == (start, start + len(word))


@given(TEXTS.filter(lambda text: not set(text) & set("\n\r\x0b\x0c\x85\u2028\u2029&")))
def test_normalising_a_line_twice_changes_nothing_more(text: str) -> None:
    once = normalise_text(text, "en").text
    again = normalise_text(once, "en")
    assert again.text == once
    assert again.map_original.tolist() == [0]


@given(st.lists(PROSE.map(" ".join).filter(bool).map(lambda line: line + " so it is."), max_size=6))
def test_normalising_finished_paragraphs_twice_changes_nothing_more(paragraphs: list[str]) -> None:
    once = normalise_text("\n\n".join(paragraphs), "en").text
    assert once.split("\n") == (paragraphs or [""])
    assert normalise_text(once, "en").text == once


@given(st.text("abcdefgh XYZ.,-!?0123456789()%$", max_size=60))
def test_plain_ascii_stays_as_it_is(text: str) -> None:
    plain = " ".join(text.split())
    assert normalise_text(plain, "en").text == plain
    assert normalise_text(plain, "en").stripped == {}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("\ufeffThe ship\ufeff sank", "The ship sank"),
        ("one\u2028two\x85three\x0cfour", "one\ntwo\nthree\nfour"),
        ("a\tb\x00c\ud800", "a bc\ud800"),
        ("caf&eacute; &lt;b&gt;", "caf\u00e9 <b>"),
        ("\u202eesrever\u202c \u200fand\u200e \u2067on\u2069", "esrever and on"),
        ("\u212bngstr\u00f6m \u1100\u1161", "\u00c5ngstr\u00f6m \uac00"),
    ],
)
def test_odd_characters(given: str, expected: str) -> None:
    assert normalise_text(given, "en").text == expected


@pytest.mark.parametrize(
    ("lines", "language", "expected"),
    [
        (("the council has said that it will trans-", "port the lamp"), "en", "it will transport the lamp"),
        (("the council has said that the long-", "term plan failed"), "en", "the long-term plan failed"),
        (
            ("der Rat wollte nichts davon wissen, dass der Leuchtturm-", "w\u00e4rter geht"),
            "de",
            "Leuchtturmw\u00e4rter",
        ),
        (("der Rat wollte nichts davon wissen und hat die Vor-", "und Nachteile"), "de", "die Vor- und Nachteile"),
        (("le conseil a voulu dire que les gens de l'\u00eele Saint-", "Pierre ont dit"), "fr", "Saint-Pierre ont"),
        (
            (
                "совет города сказал, что этот го-",
                "\u0440\u043e\u0434",
            ),
            "ru",
            "\u0433\u043e\u0440\u043e\u0434",
        ),
    ],
)
def test_words_divided_at_the_end_of_a_line(lines: tuple[str, ...], language: str, expected: str) -> None:
    assert expected in normalise_text("\n".join(lines), language).text


def test_the_texts_own_spelling_decides_about_a_hyphen() -> None:
    text = "A re-creation is not recreation, and they said that this was a re-\ncreation of what had been."
    assert "was a re-creation of" in normalise_text(text, "en").text


@pytest.mark.parametrize("given", ["e" * 3000, "../../etc", "\ud800", "english", "e", "\x00n"])
def test_a_language_that_is_none_is_identified(given: str) -> None:
    text = "The harbour master closed the eastern basin on Monday after a cargo of fertiliser began to smoke."
    assert normalise_text(text, given).language == "en"
