"""First names that differ, in sentences of our own."""

from __future__ import annotations

import pytest

from samesource.stages.comparing.other_first_names import other_first_names
from samesource.stages.comparing.read_side import read_side
from samesource.stages.prepare_document import prepare_document


def _found(language: str, old: str, new: str) -> list[tuple[str, str]]:
    sides = [read_side(prepare_document(name, text, language=language)) for name, text in (("a", old), ("b", new))]
    return [(a.text, b.text) for a, b in other_first_names(*sides)]


CHANGED = [
    ("en", "The ferry was steered by Martin Ekeland that night.", "That night Morten Ekeland was at the wheel."),
    ("es", "La defensa la lleva Marcos Urrutia desde enero.", "Desde enero la lleva Manuel Urrutia, según dijo."),
    ("ru", "Защиту ведёт Рустам Белозерцев с января.", "С января её ведёт Роман Белозерцев, сказал он."),
]


@pytest.mark.parametrize(("language", "old", "new"), CHANGED)
def test_another_first_name_is_found_wherever_it_stands(language: str, old: str, new: str) -> None:
    assert len(_found(language, old, new)) == 1


def test_families_and_short_forms_are_left_alone() -> None:
    two = "Martin Ekeland steered; his brother Morten Ekeland was at home."
    assert _found("en", two, "That night Morten Ekeland was at the wheel.") == []
    assert _found("en", "It was Alexander Ekeland who steered.", "That night Alex Ekeland was at the wheel.") == []
