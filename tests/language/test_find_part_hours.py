"""Parts of an hour, in sentences of our own."""

from __future__ import annotations

import pytest

from samesource.language.facts import find_facts
from samesource.stages.prepare_document import prepare_document

PARTS = [
    ("en", "The bridge was shut for half an hour on Monday.", "30"),
    ("en", "The bridge was shut for three quarters of an hour.", "45"),
    ("de", "Die Brücke war eine Dreiviertelstunde lang gesperrt.", "45"),
    ("de", "Die Brücke war eine Viertelstunde lang gesperrt.", "15"),
    ("fr", "Le pont est resté fermé une demi-heure lundi.", "30"),
    ("es", "El puente estuvo cerrado un cuarto de hora.", "15"),
    ("it", "Il ponte è rimasto chiuso mezz'ora lunedì.", "30"),
    ("pt", "A ponte ficou fechada meia hora na segunda.", "30"),
    ("ru", "Мост был закрыт полчаса в понедельник.", "30"),
]


@pytest.mark.parametrize(("language", "text", "minutes"), PARTS)
def test_a_part_of_an_hour_is_so_many_minutes(language: str, text: str, minutes: str) -> None:
    durations = [f for f in find_facts(prepare_document("one", text, language=language)) if f.kind == "duration"]
    assert [(fact.value, fact.unit) for fact in durations] == [(minutes, "minute")]


VALUES = [
    ("ru", "Мост построен осенью 2027 года.", ("date", "2027-??-??", "")),
    ("en", "The bridge cost Rs218 million to build.", ("money", "218000000", "INR")),
    ("de", "Die Brücke kostete CHF500 je Meter.", ("money", "500", "CHF")),
]


@pytest.mark.parametrize(("language", "text", "value"), VALUES)
def test_years_and_joined_currencies_are_read(language: str, text: str, value: tuple[str, str, str]) -> None:
    found = find_facts(prepare_document("one", text, language=language))
    assert value in [(fact.kind, fact.value, fact.unit) for fact in found]
