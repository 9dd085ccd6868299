from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from samesource.simulation.corpus.split_words import split_words


@given(st.text())
def test_pieces_are_the_text(text: str) -> None:
    pieces = split_words(text)
    assert "".join(pieces) == text
    assert len(pieces) % 2 == 1
    assert all(pieces[1::2])


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_ascii_is_read_as_any_text_is(text: str) -> None:
    assert split_words(text + " é")[:-3] == split_words(text + " ")[:-1]


def test_marks_stay_with_letters_and_unspaced_characters_apart() -> None:
    assert split_words("हिन्दी भाषा")[1::2] == ["हिन्दी", "भाषा"]
    assert split_words("天地don't-go")[1::2] == ["天", "地", "don't-go"]
