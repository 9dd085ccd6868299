from __future__ import annotations

import pytest

from samesource.language.declared.agency import is_agency


@pytest.mark.parametrize("name", ["CNS", "QNA", "Northgate News Agency"])
def test_letters_and_names_of_agencies(name: str) -> None:
    assert is_agency(name)


@pytest.mark.parametrize("name", ["ENDS", "FIN", "LIFE", "SPORT"])
def test_marks_of_an_end_and_sections_in_capitals_are_none(name: str) -> None:
    assert not is_agency(name)
