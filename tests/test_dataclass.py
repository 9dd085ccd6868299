"""Classes written when first used are those of the standard library."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from dataclasses import field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samesource.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Ours:
    """A record declared our way."""

    name: str
    count: int = 3
    parts: list[int] = field(default_factory=list)
    note: str = field(default="", compare=False, repr=False)


@dataclasses.dataclass(frozen=True, slots=True)
class Theirs:
    """The same record declared the standard library's way."""

    name: str
    count: int = 3
    parts: list[int] = field(default_factory=list)
    note: str = field(default="", compare=False, repr=False)


VALUES = st.tuples(st.text(max_size=2), st.integers(0, 2), st.lists(st.integers(0, 1), max_size=1), st.text(max_size=1))


@given(VALUES, VALUES)
def test_records_compare_show_and_copy_as_the_standard_ones(
    one: tuple[str, int, list[int], str], two: tuple[str, int, list[int], str]
) -> None:
    ours, theirs = Ours(*one), Theirs(*one)
    assert (ours == Ours(*two)) == (theirs == Theirs(*two))
    assert repr(ours) == repr(theirs).replace("Theirs", "Ours")
    assert dataclasses.asdict(ours) == dataclasses.asdict(theirs)
    for copied in (pickle.loads(pickle.dumps(ours)), copy.deepcopy(ours), dataclasses.replace(ours)):
        assert dataclasses.astuple(copied) == dataclasses.astuple(ours)


def test_defaults_are_made_anew() -> None:
    assert Ours("a").parts is not Ours("a").parts


@pytest.mark.parametrize("arguments", [(), ("a", 1, [], "", 5)])
def test_wrong_arguments_are_refused(arguments: tuple[object, ...]) -> None:
    with pytest.raises(TypeError):
        Ours(*arguments)  # type: ignore[arg-type]


def test_frozen_records_stay_and_hash_by_value() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Ours("a").count = 4  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del Ours("a").count

    @dataclass(frozen=True)
    class Point:
        """Has no slots."""

        x: int
        y: int = 0

    assert len({Point(1), Point(1, 0), Point(2)}) == len({1, 2})
    with pytest.raises(TypeError):
        hash(Ours("a"))  # holds a list
