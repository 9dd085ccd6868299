"""Outlets' names that stand first, unmarked."""

from __future__ import annotations

import pytest

from samesource.language.declared.find_masthead import find_masthead
from samesource.language.furniture.span import FurnitureSpan

HEADLINE = "Harbour town votes to keep its keeper"


def masthead(line: str, kind: str = "title") -> str | None:
    text = f"{line}\n\n{HEADLINE}\n\nThe council of Saltby voted on Wednesday to keep its keeper."
    start = text.index(HEADLINE)
    return find_masthead(
        text, [FurnitureSpan(0, len(line), kind), FurnitureSpan(start, start + len(HEADLINE), "title")]
    )


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Funkhaus Saltby | Mittagsmagazin | Manuskript", "Funkhaus Saltby"),
        ("LAKE & COAST", "LAKE & COAST"),
        ("\u2261  THE DAILY LAMP     News | Weird", "THE DAILY LAMP"),
        ("saltby.example - Nachrichten aus der Region", "saltby.example"),
        ("Les Nouvelles du Phare - Monde", "Les Nouvelles du Phare"),
        ('Радио "Пристань", 101,4 FM', 'Радио "Пристань"'),
        ('"Голос реки", \u2116 81, 15.10.2031', "Голос реки"),
        ('Портал "Правый берег", 7 марта 2032', "Правый берег"),
    ],
)
def test_the_first_line_names_the_outlet(line: str, name: str) -> None:
    assert masthead(line) == name


@pytest.mark.parametrize(
    "line",
    [
        "Sport",
        "Home | News",
        "Who keeps the lamp?",
        "The keeper stays and the lamp does too",
        "Wednesday 14 October 2031 | Saltby",
        '"The lamp was dark", says the keeper',
    ],
)
def test_no_outlet_in_sections_headlines_and_dates(line: str) -> None:
    assert masthead(line) is None


def test_a_headline_of_its_own_is_no_masthead() -> None:
    assert find_masthead(f"Lake And Coast\n\n{HEADLINE}", [FurnitureSpan(0, 14, "title")]) is None


def test_commands_of_the_page_may_stand_above_the_name() -> None:
    lines = ["Skip to content", "LAKE TRIBUNE | World | Weather", HEADLINE]
    text = "\n".join([*lines, "The council of Saltby voted on Wednesday."])
    kinds = ["navigation", "navigation", "title"]
    spans = [
        FurnitureSpan(text.index(line), text.index(line) + len(line), kind)
        for line, kind in zip(lines, kinds, strict=True)
    ]
    assert find_masthead(text, spans) == "LAKE TRIBUNE"


def test_a_headline_may_stand_below_a_name_and_a_date() -> None:
    lines = ["THE GULF LEDGER", "Business | Wednesday 19 November 2031", HEADLINE]
    text = "\n".join([*lines, "The council of Saltby voted on Wednesday."])
    spans = [FurnitureSpan(0, 15, "title"), FurnitureSpan(text.index(HEADLINE), len(text), "subhead")]
    assert find_masthead(text, spans) == "THE GULF LEDGER"
    undated = text.replace(" 19 November 2031", "")
    start = undated.index(HEADLINE)
    assert find_masthead(undated, [FurnitureSpan(0, 15, "title"), FurnitureSpan(start, start + 9, "subhead")]) is None
