"""Who is told something, in sentences of our own."""

from __future__ import annotations

import pytest

from samesource.language.find_addressees import find_addressees

TOLD = [
    ("en", "Rain, the pilot told the Norhaven Gazette.", ("named", "Norhaven Gazette")),
    ("en", "Rain, the pilot told this newspaper.", ("self", "")),
    ("en", "The pilot told reporters that it rained.", ("press", "")),
    ("de", "Es regnete, sagte der Pilot gegenüber der Westmerer Zeitung.", ("named", "Westmerer Zeitung")),
    ("de", "Es regnete, sagte uns der Pilot.", ("self", "")),
    ("fr", "Il pleuvait, nous a confié le pilote.", ("self", "")),
    ("fr", "Il pleuvait, a confié le pilote. Il a déclaré à la presse qu'il dormait.", ("press", "")),
    ("es", "Llovía, dijo a Radio Norte el piloto.", ("named", "Radio Norte")),
    ("it", "Pioveva, ha detto ai giornalisti il pilota.", ("press", "")),
    ("pt", "Chovia, disse ao Diário do Norte o piloto.", ("named", "Diário do Norte")),
    ("ru", "Шёл дождь, рассказал журналистам лоцман.", ("press", "")),
    ("ru", "Шёл дождь, рассказал «Северу» лоцман.", ("named", "Северу")),
]


@pytest.mark.parametrize(("language", "sentence", "expected"), TOLD)
def test_whom_somebody_tells(language: str, sentence: str, expected: tuple[str, str]) -> None:
    assert [(one.kind, one.name) for one in find_addressees(sentence, language)] == [expected]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The pilot said it rained."),
        ("de", "Es regnete, sagte Pilotin Anna Brandt."),
        ("ru", "Шёл дождь, сказала Анна Брандт."),
        ("nl", "Het regende, zei hij."),
    ],
)
def test_who_speaks_is_not_told(language: str, sentence: str) -> None:
    assert find_addressees(sentence, language) == []
