"""A ceiling that becomes the amount is a change of fact; the end of a range is no ceiling."""

from __future__ import annotations

import pytest

import samesource as ss

REST = " Работы продолжаются, сообщил директор завода."


def changes(old: str, new: str) -> list[tuple[str, str]]:
    """Return kind and severity of what changed."""
    return [(change.kind, change.severity) for change in ss.compare(old + REST, new + REST).changes]


def test_a_ceiling_that_becomes_the_amount_is_factual() -> None:
    found = changes("Завод выпускает до 895 машин в месяц.", "Завод выпускает 895 машин в месяц.")
    assert found == [("hedge-dropped", "factual")]


@pytest.mark.parametrize("other", ["835–895", "от 835 до 895"])
def test_a_range_is_the_same_however_it_is_written(other: str) -> None:
    given = "Завод выпускает от 835 до 895 машин в месяц."
    said = f"Завод выпускает {other} машин в месяц."
    assert changes(given, said) == []
    assert changes(said, given) == []
