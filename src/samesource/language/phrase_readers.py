"""The sentences of a document, ready for reading phrases."""

from __future__ import annotations

from samesource.language.attributions_phrases import PhraseReader
from samesource.language.attributions_tokens import read_phrase_tokens
from samesource.language.attributions_words import attribution_words
from samesource.language.read_once import read_once
from samesource.records.prepared import Prepared


@read_once(16)
def phrase_readers(prepared: Prepared) -> list[PhraseReader]:
    """Make a reader of every sentence of `prepared`; none in a language without rules."""
    words = attribution_words(prepared.language)
    if words is None:
        return []
    quotations = list(zip(prepared.quotation_start.tolist(), prepared.quotation_end.tolist(), strict=True))
    bounds = zip(prepared.sentence_start.tolist(), prepared.sentence_end.tolist(), strict=True)
    return [
        PhraseReader(
            read_phrase_tokens(prepared.text, start, end, prepared.language, quotations), words, prepared.language
        )
        for start, end in bounds
    ]
