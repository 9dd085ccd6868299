"""Unpacking: the same bytes back, however they are cut and joined; damage and excess are told."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
from collections.abc import Callable

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from samesource.errors import InputError
from samesource.reading.streams.budget import Budget
from samesource.reading.streams.detect_packing import detect_packing
from samesource.reading.streams.unpack import unpack

PACKINGS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "bzip2": bz2.compress,
    "xz": lzma.compress,
    "zstd": zstandard.ZstdCompressor().compress,
}
KINDS = st.sampled_from(sorted(PACKINGS))
CONTENTS = st.binary(max_size=200).map(lambda data: data * 50) | st.binary(max_size=300)


def read_all(packed: bytes, size: int = 1 << 16, budget: Budget | None = None) -> bytes:
    stream = unpack(io.BytesIO(packed), packed[:16], budget)
    assert stream is not None
    pieces = []
    while piece := stream.read(size):
        assert len(piece) <= size
        pieces.append(piece)
    return b"".join(pieces)


@given(KINDS, st.lists(CONTENTS, min_size=1, max_size=4), st.integers(1, 5000))
def test_streams_one_after_another_are_one(kind: str, parts: list[bytes], size: int) -> None:
    packed = b"".join(map(PACKINGS[kind], parts))
    assert detect_packing(packed) == kind
    assert read_all(packed, size) == b"".join(parts)


@given(KINDS, CONTENTS, st.floats(0, 1, exclude_max=True))
def test_a_cut_stream_is_told(kind: str, content: bytes, share: float) -> None:
    packed = PACKINGS[kind](content)
    cut = packed[: max(10, int(share * len(packed)))]
    if cut != packed and detect_packing(cut):
        with pytest.raises(InputError, match="damaged or cut short"):
            read_all(cut)


@given(KINDS, CONTENTS, st.data())
def test_a_changed_byte_gives_the_same_or_an_error(kind: str, content: bytes, data: st.DataObject) -> None:
    packed = bytearray(PACKINGS[kind](content + b"some more"))
    packed[data.draw(st.integers(10, len(packed) - 1))] ^= data.draw(st.integers(1, 255))
    try:
        found = read_all(bytes(packed))
    except InputError:
        return
    # zstd frames bear no check sum unless asked for one
    assert kind == "zstd" or found == content + b"some more"


@given(KINDS, st.integers(0, 3000), st.integers(0, 3000))
def test_what_is_given_out_is_bounded(kind: str, size: int, limit: int) -> None:
    budget = Budget(limit, limit)
    packed = PACKINGS[kind](bytes(size))
    if size > limit:
        with pytest.raises(InputError, match="decompression bomb"):
            read_all(packed, 100, budget)
    else:
        assert len(read_all(packed, 100, budget)) == size
        assert budget.left == limit - size


@pytest.mark.parametrize("start", [b"", b"plain text", b"BZh9 is a word", b"\x1f", b"(\xb5/"])
def test_what_is_not_packed_is_left_alone(start: bytes) -> None:
    assert unpack(io.BytesIO(start), start) is None
