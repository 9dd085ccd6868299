"""The fields asked for are those that unpacking the whole gives."""

from __future__ import annotations

import dataclasses

import pytest

from samesource.records.alignment import Alignment
from samesource.records.packing import pack
from samesource.records.unpack_some import unpack_some

FOUND = Alignment(
    a="a",
    b="é",
    passages=[{"a_start": 3, "matches": [{"b_end": 9}]}],
    links=[{"a": [1], "b": [2]}],
    features={"cos": 0.5},
)


@pytest.mark.parametrize(
    "names", [(), ("a",), ("links", "b"), tuple(field.name for field in dataclasses.fields(FOUND))]
)
def test_fields_are_as_packed_and_no_others_made(names: tuple[str, ...]) -> None:
    assert unpack_some(pack(FOUND), names) == {name: getattr(FOUND, name) for name in names}
