from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samesource.stages.comparing.known_name import known_name
from samesource.stages.comparing.same_name import same_name

NAMES = st.lists(st.sampled_from(["ada", "brune", "castel", "dorn", "elves"]), min_size=1, max_size=3).map(" ".join)


@given(NAMES, NAMES)
def test_same_name_is_symmetric(first: str, second: str) -> None:
    assert same_name(first, second) == same_name(second, first)
    assert same_name(first, first)


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("kim jong un", "kim jongun", True),
        ("dorn", "ada dorn", True),
        ("world health organization", "who", True),
        ("north korean", "north koreans", True),
        ("ada dorn", "ida dorn", False),
        ("castel", "kastel", False),
    ],
)
def test_forms_of_names(first: str, second: str, same: bool) -> None:
    assert same_name(first, second) is same


def test_a_shorter_form_is_known_unless_another_full_name_resembles_it() -> None:
    assert known_name("ada dorn", {"dorn"}, "the dorn said")
    assert known_name("dorn", {"ada dorn"}, "ada dorn said")
    assert not known_name("ida dorn", {"dorn", "ada dorn"}, "ada dorn said dorn")
    assert known_name("brune", set(), "in brune it rained")
