from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samesource.config import AlignConfig, ChangeConfig
from samesource.stages.align_pair import align_pair
from samesource.stages.find_changes import find_changes
from samesource.stages.prepare_document import prepare_document

STORY = """Harbour council approves new ferry terminal

The harbour council of Westmere approved a new ferry terminal on Tuesday after a long debate about its cost.

The building will cost {cost} and should open in {year}, said Marta Lindqvist, the council's chief engineer.

{people} people wrote letters against the plan, most of them from the old fishing quarter.

"We asked for a smaller roof and a wider pier, and nobody listened to us," said Owen Traske, who owns the bakery there.

The council did not say who will run the terminal. The claim that a buyer exists could not be verified.

A {size} crane was brought from Norhaven for the work, which police suspect was stolen from a shipyard in May.
"""
VALUES = {"cost": "$4.2 million", "year": "2034", "people": "1,340", "size": "60-tonne"}


def changes(old: str, new: str, language: str = "en") -> list[dict[str, Any]]:
    parent = prepare_document("parent", old, language=language)
    child = prepare_document("child", new, language=language)
    return find_changes(child, [parent], [align_pair(child, parent, AlignConfig())], ChangeConfig())


def factual(old: str, new: str, language: str = "en") -> list[tuple[str, str | None, str | None]]:
    return [
        (change["kind"], (change["old"] or {}).get("text"), (change["new"] or {}).get("text"))
        for change in changes(old, new, language)
        if change["severity"] == "factual"
    ]


def story(**values: str) -> str:
    return STORY.format(**{**VALUES, **values})


def test_a_text_has_no_change_against_itself() -> None:
    assert changes(story(), story()) == []


@given(st.integers(11, 9_999), st.integers(11, 9_999))
def test_exactly_the_value_that_differs_is_reported_and_mirrored(first: int, second: int) -> None:
    there = factual(story(people=f"{first:,}"), story(people=f"{second:,}"))
    back = factual(story(people=f"{second:,}"), story(people=f"{first:,}"))
    if first == second:
        assert there == back == []
    else:
        assert there == [("number", f"{first:,}", f"{second:,}")]
        assert back == [("number", f"{second:,}", f"{first:,}")]


@pytest.mark.parametrize(
    "values",
    [
        {"cost": "4.2 million dollars"},
        {"cost": "US$4,200,000"},
        {"cost": "$4.2m"},
        {"cost": "around $4.2 million"},
        {"people": "One thousand three hundred and forty"},
        {"people": "More than 1,300"},
        {"people": "Some 1,340"},
        {"size": "sixty-tonne"},
        {"size": "60-ton"},
    ],
)
def test_equal_values_in_other_notation_are_no_factual_change(values: dict[str, str]) -> None:
    assert factual(story(), story(**values)) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("$4.2 million", "$42 million", "number"),
        ("$4.2 million", "€4.2 million", "unit"),
        ("in 2034", "in 2043", "date"),
        ("Tuesday", "Wednesday", "date"),
        ("60-tonne", "60-kilogram", "unit"),
        ("Marta Lindqvist", "Marta Lundqvist", "name"),
        ("from Norhaven", "from Esterby", "place"),
        ("chief engineer", "deputy engineer", "role"),
        ("did not say", "did say", "negation"),
        ("police suspect was stolen", "was stolen", "hedge-dropped"),
        ("people wrote letters", "people reportedly wrote letters", "hedge-added"),
        ("a smaller roof and a wider pier", "a bigger roof and a longer pier", "quote"),
        ("Owen Traske, who", "Marta Lindqvist, who", "speaker"),
        (" The claim that a buyer exists could not be verified.", "", "hedge-dropped"),
    ],
)
def test_one_edit_is_told_by_its_kind(old: str, new: str, expected: str) -> None:
    assert old in story()
    assert expected in {kind for kind, _, _ in factual(story(), story().replace(old, new))}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Owen Traske", "Owen Traske,"),
        ('"We asked', "“We asked"),
        ("harbour", "harbor"),
        ("approved a new ferry terminal on Tuesday", "on Tuesday approved a new ferry terminal"),
    ],
)
def test_harmless_edits_are_not_factual(old: str, new: str) -> None:
    assert factual(story(), story().replace(old, new)) == []


def test_slips_are_cosmetic() -> None:
    slips = changes(
        story(), story().replace("fishing quarter", "fishing quatrer").replace("from Norhaven", "from norhaven")
    )
    assert {(change["kind"], change["severity"]) for change in slips} == {("typo", "cosmetic")}
    assert {change["new"]["text"] for change in slips} == {"quatrer", "norhaven"}


def test_left_out_and_added_sentences_are_told() -> None:
    line = "The council did not say who will run the terminal. "
    assert ("omission", line.strip(), None) in factual(story(), story().replace(line, ""))
    added = "Shares of the ferry company fell by 7 percent in the afternoon."
    found = changes(story(), story() + "\n" + added + "\n")
    assert [(change["kind"], change["new"]["text"]) for change in found] == [("addition", added)]


def test_positions_are_those_of_the_texts_as_received() -> None:
    old, new = story(), "\u200b" + story(people="2,680").replace("\n\n", "\r\n\r\n").replace('"', "”")
    for change in changes(old, new):
        for side, text in (("old", old), ("new", new)):
            span = change[side]
            if span is not None:
                assert text[span["start"] : span["end"]].replace("”", '"') == span["text"]


def test_another_parent_may_explain_a_value() -> None:
    first = prepare_document("a", story(), language="en")
    second = prepare_document("b", story(people="1,790"), language="en")
    child = prepare_document("c", story(people="1,790"), language="en")
    alignments = [align_pair(first, child, AlignConfig()), align_pair(second, child, AlignConfig())]
    found = find_changes(child, [first, second], alignments, ChangeConfig())
    assert [change for change in found if change["severity"] == "factual"] == []


def test_the_result_is_plain_data_in_the_form_of_the_contract() -> None:
    found = changes(story(), story(people="2,680", cost="$9 million"))
    assert json.loads(json.dumps(found)) == found
    fields = ["parent", "child", "kind", "subtype", "severity", "old", "new", "description", "confidence"]
    assert all(list(change) == fields for change in found)
    assert all("\n" not in change["description"] and 0 <= change["confidence"] <= 1 for change in found)


@pytest.mark.parametrize(
    ("language", "old", "new", "kind"),
    [
        (
            "de",
            "Der Gemeinderat von Altmühl hat Dienstag 240 Bäume für den Park bestellt, so Bürgermeisterin Ina Kolb.",
            "Der Gemeinderat von Altmühl hat Dienstag 420 Bäume für den Park bestellt, so Bürgermeisterin Ina Kolb.",
            "number",
        ),
        (
            "de",
            "Die Brücke wird am 3. Mai für den Verkehr gesperrt, weil ein Pfeiler beschädigt ist.",
            "Die Brücke wird am 13. Mai für den Verkehr gesperrt, weil ein Pfeiler beschädigt ist.",
            "date",
        ),
        (
            "fr",
            "Le conseil municipal a commandé mardi douze bancs pour le jardin, selon la maire Anne Corvec.",
            "Le conseil municipal a commandé mardi vingt bancs pour le jardin, selon la maire Anne Corvec.",
            "number",
        ),
        (
            "fr",
            "Le pont sera fermé pendant trois semaines, a annoncé le préfet de la région du Valmont.",
            "Le pont ne sera pas fermé pendant trois semaines, a annoncé le préfet de la région du Valmont.",
            "negation",
        ),
        (
            "es",
            "El ayuntamiento compró el martes 35 bancos de madera para el parque central de la ciudad.",
            "El ayuntamiento compró el jueves 35 bancos de madera para el parque central de la ciudad.",
            "date",
        ),
        (
            "it",
            "Il comune ha comprato ventotto panchine di legno per il parco centrale della città vecchia.",
            "Il comune ha comprato trentotto panchine di legno per il parco centrale della città vecchia.",
            "number",
        ),
        (
            "pt",
            "A câmara comprou na terça-feira 35 bancos de madeira por 12 mil euros para o parque central.",
            "A câmara comprou na terça-feira 35 bancos de madeira por 12 mil dólares para o parque central.",
            "unit",
        ),
        (
            "ru",
            "Городской совет купил двадцать деревянных скамеек для старого парка на берегу реки.",
            "Городской совет купил тридцать деревянных скамеек для старого парка на берегу реки.",
            "number",
        ),
    ],
)
def test_one_edit_in_other_languages(language: str, old: str, new: str, kind: str) -> None:
    assert [found for found, _, _ in factual(old, new, language)] == [kind]
    assert [found for found, _, _ in factual(new, old, language)] == [kind]
    assert factual(old, old, language) == []


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        (
            "attribution-changed",
            "The landslide buried eleven houses, according to the regional fire service, and cut the road to Velden.",
            "Eleven homes were buried by the landslide and the road to Velden was cut, the defence ministry said.",
        ),
        (
            "attribution-dropped",
            "Witnesses said two men had fled across the river shortly after the shots were heard.",
            "Two men fled across the river shortly after the shots were heard.",
        ),
        (
            "negation",
            "Prices of bread rose by 4 percent in April after the harvest failed.",
            "After the failed harvest, bread prices fell by 4 percent in April.",
        ),
        (
            "role",
            "Union leader Pia Roth said the strike at the dairy would go on.",
            "Deputy union leader Pia Roth said the strike at the dairy would go on.",
        ),
        (
            "hedge-dropped",
            "He is accused of taking bribes worth $90,000 from a builder.",
            "He took bribes worth $90,000 from a builder.",
        ),
        ("unit", "The fine is 500 euros a day for every boat.", "The fine is 500 euros a week for every boat."),
        (
            "number",
            "The mine employs more than 400 people in the valley.",
            "The mine employs fewer than 400 people in the valley.",
        ),
        (
            "speaker",
            '"It was like an earthquake," said Mona Lie, 40, who lives next door.',
            '"It was like an earthquake," said her neighbour, Per Dahl.',
        ),
    ],
)
def test_reworded_sentences_keep_their_kind_of_change(kind: str, old: str, new: str) -> None:
    assert kind in {found for found, _, _ in factual(old, new)}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "Police said the driver had been drinking before the bus left the depot.",
            "The driver had been drinking before the bus left the depot, according to police.",
        ),
        ("The play runs for two hours and 30 minutes.", "The play lasts two and a half hours."),
        (
            "Voters need at least 40 signatures for a petition.",
            "A petition takes no fewer than 40 signatures from voters.",
        ),
        (
            "The storm probably damaged 400 roofs in Westby.",
            "Some 400 roofs in Westby were likely damaged by the storm.",
        ),
        (
            "The deal is worth $1.5 billion, the ministry said.",
            "The ministry said the deal was worth 1,500 million dollars.",
        ),
    ],
)
def test_reworded_sentences_that_say_the_same_are_not_factual(old: str, new: str) -> None:
    assert factual(old, new) == []


def test_no_bundled_report_changes_against_itself(relay: Path) -> None:
    for path in sorted((relay / "reports").glob("*.txt"))[::9]:
        text = path.read_text(encoding="utf-8")
        parent, child = prepare_document("a", text), prepare_document("b", text)
        assert find_changes(child, [parent], [align_pair(parent, child, AlignConfig())], ChangeConfig()) == []
