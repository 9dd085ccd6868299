"""Paragraphs taken out leave the rest as it was."""

from __future__ import annotations

import json

from samesource.stages.drop_paragraphs import drop_paragraphs
from samesource.stages.prepare_document import prepare_document

TEXT = """The river rose two metres in the night and flooded the lower town, the mayor said.

Sixty families were taken to a school. They will be fed there until the water falls.

No one was hurt, the fire service said on Monday evening.
"""


def test_the_rest_keeps_its_words_and_positions() -> None:
    whole = prepare_document("a", TEXT)
    middle = int(whole.sentence_paragraph[1])
    rest, spans = drop_paragraphs(whole, [middle])
    kept = [whole.sentence_text(i) for i, p in enumerate(whole.sentence_paragraph.tolist()) if p != middle]
    assert [rest.sentence_text(i) for i in range(len(rest.sentence_start))] == kept
    for sentence in range(len(kept)):
        low, high = rest.sentence_tokens(sentence)
        assert rest.token_text(low) in kept[sentence]
        assert high > low
    (span,) = json.loads(spans)
    assert TEXT[span["start"] : span["end"]].startswith("Sixty families")
    assert TEXT[span["start"] : span["end"]].endswith("water falls.")


def test_nothing_dropped_is_nothing_changed() -> None:
    whole = prepare_document("a", TEXT)
    rest, spans = drop_paragraphs(whole, [])
    assert spans == "[]"
    assert rest.token_word.tolist() == whole.token_word.tolist()
