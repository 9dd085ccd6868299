"""What is made of a document is made once, and not kept for ever."""

from __future__ import annotations

import pytest

from samesource.records.prepared import Prepared
from samesource.stages.keep_views import keep_views
from samesource.stages.prepare_document import prepare_document


def test_views_are_kept_while_their_documents_are_few_and_short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("samesource.stages.keep_views._WORDS", 40)
    monkeypatch.setattr("samesource.stages.keep_views._LEAST", 13)
    made: list[str] = []

    @keep_views
    def look(document: Prepared) -> str:
        made.append(document.id)
        return document.id

    few = [prepare_document(name, "The harbour wall broke.", language="en") for name in "abcd"]
    again = prepare_document("a", "The harbour wall broke.", language="en")
    long = prepare_document("long", "The wall of the harbour broke. " * 9, language="en")
    assert [look(document) for document in (*few[:3], *few[:3])] == ["a", "b", "c", "a", "b", "c"]
    assert made == ["a", "b", "c"]
    assert look(again) == "a"
    assert made == ["a", "b", "c", "a"], "an equal document is not the same one"
    look(few[0])
    assert made[4:] == ["a"], "with a fourth document the one longest not asked for is forgotten"
    look(long)
    look(long)
    look(few[0])
    assert made[5:] == ["long", "a"], "a long one is kept by itself, and the others are forgotten"


def test_a_prepared_document_cannot_be_changed() -> None:
    document = prepare_document("a", "The harbour wall broke.", language="en")
    with pytest.raises(ValueError, match="read-only"):
        document.token_word[0] = 1
