"""Pack dataclass records to bytes and back."""

from __future__ import annotations

import dataclasses
from typing import Any, TypeVar

import msgpack
import numpy as np

R = TypeVar("R")


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
    head = msgpack.packb([value.dtype.str, list(value.shape)])
    return msgpack.ExtType(1, head + np.ascontiguousarray(value).tobytes())


def _unpack_array(code: int, data: bytes) -> Any:  # noqa: ANN401 - an array
    if code != 1:
        return msgpack.ExtType(code, data)
    unpacker = msgpack.Unpacker()
    unpacker.feed(data)
    dtype, shape = unpacker.unpack()
    return np.frombuffer(data, dtype=np.dtype(dtype), offset=unpacker.tell()).reshape(shape)
