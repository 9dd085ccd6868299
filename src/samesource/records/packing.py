"""Pack dataclass records to bytes and back."""

from __future__ import annotations

import dataclasses
from functools import cache, lru_cache
from typing import Any, TypeVar

import msgpack
import numpy as np

R = TypeVar("R")


_KEPT = 1 << 14
"""Heads of arrays that are kept."""
_SHORT_TYPE, _ONE_AXIS = b"\x92\xa3", 0x91
"""In msgpack: a list of two, the first a string of three characters (`<i4`); a list of one."""
_AFTER_LENGTH = {0xCC: 8, 0xCD: 9, 0xCE: 11, 0xCF: 15}
"""Where the array begins, by the mark of its length; a length below 128 is a mark itself."""


def pack(record: Any) -> bytes:  # noqa: ANN401 - any dataclass of this package
    """Pack a flat dataclass of strings, numbers, lists, dicts and NumPy arrays to msgpack bytes."""
    fields = {field.name: getattr(record, field.name) for field in dataclasses.fields(record)}
    return bytes(msgpack.packb(fields, default=_pack_array, use_bin_type=True))


def pack_mapping(mapping: dict[str, Any]) -> bytes:
    """Pack a dict in the form of trace.json to msgpack bytes; `unpack(dict, …)` reads it back."""
    return bytes(msgpack.packb(mapping, default=_pack_array, use_bin_type=True))


def unpack(kind: type[R], packed: bytes) -> R:
    """Unpack bytes made by `pack` into a record of class `kind`; its arrays are read-only."""
    fields = msgpack.unpackb(packed, ext_hook=_unpack_array, raw=False, strict_map_key=False)
    return kind(**fields)


def _pack_array(value: Any) -> msgpack.ExtType:  # noqa: ANN401 - msgpack hands over whatever it does not know
    if isinstance(value, np.generic):
        return value.item()
    if not isinstance(value, np.ndarray):
        raise TypeError(f"cannot pack {type(value).__name__}")
    return msgpack.ExtType(1, _head(value.dtype.str, value.shape) + np.ascontiguousarray(value).tobytes())


@lru_cache(maxsize=_KEPT)
def _head(dtype: str, shape: tuple[int, ...]) -> bytes:
    """Return what stands before an array's bytes: msgpack of its type and shape."""
    return bytes(msgpack.packb([dtype, list(shape)]))


@cache
def _dtype(name: bytes) -> np.dtype[Any]:
    """Return a type by its name in an array's head."""
    return np.dtype(name.decode())


def _unpack_array(code: int, data: bytes) -> Any:  # noqa: ANN401 - an array
    if code != 1:
        return msgpack.ExtType(code, data)
    if data[:2] == _SHORT_TYPE and data[5] == _ONE_AXIS:
        # As nearly all are: by hand, since an Unpacker an array was most of the cost of a document.
        return np.frombuffer(data, _dtype(data[2:5]), offset=_AFTER_LENGTH.get(data[6], 7))
    unpacker = msgpack.Unpacker()
    unpacker.feed(data)
    dtype, shape = unpacker.unpack()
    return np.frombuffer(data, dtype=np.dtype(dtype), offset=unpacker.tell()).reshape(shape)
