"""Blocks taken out leave the rest as it was."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from samesource.records.prepared import Prepared
from samesource.stages.drop_blocks import drop_blocks
from samesource.stages.list_blocks import list_blocks
from samesource.stages.prepare_document import prepare_document

TEXT = """The river rose two metres in the night and flooded the lower town, the mayor said.

Sixty families were taken to a school. They will be fed there until the water falls. Our paper prints maps on Fridays.

“No one was hurt,” the fire service said on Monday evening. “We are proud.

We will go on searching,” it added.
"""
WHOLE = prepare_document("a", TEXT)
BLOCKS = list_blocks(WHOLE)


def key_of(beginning: str, *, whole: bool) -> int:
    """Return the key of the block that begins so."""
    (found,) = [
        block.key
        for block in BLOCKS
        if block.whole == whole and WHOLE.text[WHOLE.sentence_start[block.first] :].startswith(beginning)
    ]
    return found


def sentences(prepared: Prepared) -> list[str]:
    """Return the sentences."""
    return [prepared.sentence_text(i) for i in range(len(prepared.sentence_start))]


def test_nothing_dropped_is_nothing_changed() -> None:
    rest, spans = drop_blocks(WHOLE, BLOCKS, {})
    assert spans == "[]"
    assert rest is WHOLE


@given(st.sets(st.sampled_from([block.key for block in BLOCKS])))
@settings(deadline=None)
def test_what_is_left_and_what_is_taken_out_are_the_text(keys: set[int]) -> None:
    rest, packed = drop_blocks(WHOLE, BLOCKS, dict.fromkeys(keys, "repeated"))
    spans = json.loads(packed)
    gone = [
        place
        for place, start in enumerate(WHOLE.sentence_start.tolist())
        if any(span["start"] <= WHOLE.original(start, start + 1)[0] < span["end"] for span in spans)
    ]
    assert sentences(rest) == [text for place, text in enumerate(sentences(WHOLE)) if place not in gone]
    for sentence in range(len(rest.sentence_start)):
        low, high = rest.sentence_tokens(sentence)
        start, end = rest.sentence_start[sentence], rest.sentence_end[sentence]
        assert all(start <= rest.token_start[token] < rest.token_end[token] <= end for token in range(low, high))
    kept = [i for i in range(len(WHOLE.sentence_start)) if i not in gone]
    assert len(rest.token_word) == sum(high - low for low, high in map(WHOLE.sentence_tokens, kept))
    assert rest.text == WHOLE.text
    assert rest.quotation_start.tolist() == WHOLE.quotation_start.tolist()


def test_spans_are_at_original_positions_and_merge_within_a_paragraph() -> None:
    _, packed = drop_blocks(WHOLE, BLOCKS, {key_of("Sixty", whole=True): "repeated"})
    (span,) = json.loads(packed)
    assert TEXT[span["start"] : span["end"]].startswith("Sixty families")
    assert TEXT[span["start"] : span["end"]].endswith("on Fridays.")


def test_a_sentence_goes_from_the_edge_of_a_paragraph_and_not_from_its_middle() -> None:
    last, middle = key_of("Our paper", whole=False), key_of("They will", whole=False)
    rest, _ = drop_blocks(WHOLE, BLOCKS, {middle: "repeated"})
    assert sentences(rest) == sentences(WHOLE)
    rest, packed = drop_blocks(WHOLE, BLOCKS, {last: "repeated"})
    assert len(json.loads(packed)) == 1
    assert sentences(rest) == [text for text in sentences(WHOLE) if not text.startswith("Our paper")]
    rest, _ = drop_blocks(WHOLE, BLOCKS, {last: "repeated", middle: "repeated"})
    assert sentences(rest)[1] == "Sixty families were taken to a school."


def test_a_quotation_across_what_goes_stays_quoted() -> None:
    rest, _ = drop_blocks(WHOLE, BLOCKS, {key_of("We will go", whole=True): "repeated"})
    kept = len(rest.token_word)
    assert rest.token_flag.tolist() == WHOLE.token_flag[:kept].tolist()
