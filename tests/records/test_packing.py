"""Packed records come back as they were."""

from __future__ import annotations

import dataclasses

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from samesource.records.packing import pack, pack_mapping, unpack
from samesource.records.prepared import Prepared
from samesource.stages.prepare_document import prepare_document

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=10,
)


@given(st.text(max_size=300))
def test_a_prepared_document_survives_packing(text: str) -> None:
    text = text.encode("utf-8", "replace").decode()
    before = prepare_document("a", text)
    after = unpack(Prepared, pack(before))
    for field in dataclasses.fields(Prepared):
        one, other = getattr(before, field.name), getattr(after, field.name)
        if isinstance(one, np.ndarray):
            assert one.dtype == other.dtype
            assert one.tolist() == other.tolist()
        else:
            assert one == other


@given(st.dictionaries(st.text(max_size=5), JSON, max_size=4))
def test_a_mapping_survives_packing(mapping: dict[str, object]) -> None:
    assert unpack(dict, pack_mapping(mapping)) == mapping


@given(
    st.sampled_from(["<i4", "<i8", "<u8", "|u1", "|b1", "<f8"]),
    st.sampled_from([0, 1, 127, 128, 255, 256, 65_535, 65_536]),
    st.sampled_from([1, 2]),
)
def test_arrays_of_any_length_survive_packing(kind: str, length: int, axes: int) -> None:
    before = np.arange(length, dtype=np.int64).astype(kind).reshape((-1,) if axes == 1 else (length, 1))
    after = unpack(dict, pack_mapping({"array": before}))["array"]
    assert after.dtype == before.dtype
    assert after.shape == before.shape
    assert np.array_equal(after, before)
    assert not after.flags.writeable
