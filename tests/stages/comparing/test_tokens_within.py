"""Places of a text and the words and sentences that they touch."""

from __future__ import annotations

from samesource.stages.comparing.read_side import read_side
from samesource.stages.comparing.sentence_at import sentence_at
from samesource.stages.comparing.tokens_within import tokens_within
from samesource.stages.prepare_document import prepare_document

SIDE = read_side(prepare_document("a", "The gate was shut. Nobody saw the herd leave."))


def test_a_word_is_within_a_place_that_touches_it() -> None:
    text = SIDE.prepared.text
    for i, start in enumerate(SIDE.token_start):
        assert tokens_within(SIDE, (start, SIDE.token_end[i])) == range(i, i + 1)
        assert tokens_within(SIDE, (start, start + 1)) == range(i, i + 1)
    assert len(tokens_within(SIDE, (0, len(text)))) == len(SIDE.token_start)
    assert not tokens_within(SIDE, (text.index(" "), text.index(" ") + 1))


def test_every_position_has_a_sentence() -> None:
    text = SIDE.prepared.text
    second = text.index("Nobody")
    assert [sentence_at(SIDE, place) for place in (0, second, len(text) + 9)] == [0, 1, 1]
