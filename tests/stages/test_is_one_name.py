from __future__ import annotations

import pytest

from samesource.stages.is_one_name import is_one_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("afp", "agence france-presse"),
        ("agence france-presse", "afp"),
        ("a.p.", "associated press"),
        ("nws", "the northgate wire service"),
        ("ellery courier", "ellery courier online"),
    ],
)
def test_a_name_within_another_and_initials_are_one(one: str, other: str) -> None:
    assert is_one_name(one, other)


@pytest.mark.parametrize(("one", "other"), [("afp", "associated press"), ("harbour echo", "ellery courier")])
def test_other_names_are_not(one: str, other: str) -> None:
    assert not is_one_name(one, other)
