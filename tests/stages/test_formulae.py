"""Texts written from one form about different things do not depend on each other."""

from __future__ import annotations

import pytest

from samesource.config import Config
from samesource.records.relation import Relation
from samesource.stages.align_pair import align_pair
from samesource.stages.judge_pair import judge_pair
from samesource.stages.prepare_document import prepare_document

FORMS = {
    "en": (
        (
            "{who} said it will pay a quarterly dividend of {cents} cents a share on {day} May to holders of record on "
            "{eve} April. The company, which is based in {town}, raised its payment by {rise} percent last year. "
            "Chairman {chair} said in a statement that orders at the plant in {site} were in line with the plan "
            "for the year."
        ),
        {"who": "Halden Paper", "cents": 14, "day": 12, "eve": 28, "town": "Moss", "rise": 6, "chair": "Unni Brekke"},
        {"who": "Castor Marine", "cents": 37, "day": 21, "eve": 19, "town": "Ayr", "rise": 11, "chair": "Iain Rae"},
    ),
    "de": (
        (
            "Bei einem Unfall auf der Landstraße bei {town} ist am Abend ein {age} Jahre alter Fahrer "
            "verletzt worden. "
            "Nach Angaben der Polizei in {site} kam er mit seinem Wagen aus {who} von der Fahrbahn ab. Es entstand "
            "ein Schaden von {cents} Euro, die Straße war für {rise} Stunden gesperrt, sagte Sprecherin {chair}."
        ),
        {"town": "Bremke", "age": 34, "who": "Holzminden", "cents": 12800, "rise": 3, "chair": "Ute Klages"},
        {"town": "Sollstedt", "age": 71, "who": "Nordhausen", "cents": 4600, "rise": 2, "chair": "Jana Wolter"},
    ),
}


def judge(language: str, first: dict[str, object], second: dict[str, object]) -> Relation:
    """Judge two fillings of a language's form."""
    form = FORMS[language][0]
    a = prepare_document("a", form.format(site="Skien", **first))
    b = prepare_document("b", form.format(site="Leith", **second))
    return judge_pair(align_pair(a, b, Config().align), a, b, Config().relate)


@pytest.mark.parametrize("language", sorted(FORMS))
def test_a_form_filled_twice_is_no_dependence(language: str) -> None:
    relation = judge(language, FORMS[language][1], FORMS[language][2])
    assert relation.dependent < 0.5
    assert relation.relation in {"unrelated", "same-event"}


@pytest.mark.parametrize("language", sorted(FORMS))
def test_the_same_facts_in_the_same_form_are_a_copy(language: str) -> None:
    relation = judge(language, FORMS[language][1], FORMS[language][1])
    assert relation.dependent > 0.9
