"""A column of texts, whatever its type."""

from __future__ import annotations

from typing import Any

import pyarrow as pa

from samesource.reading.isolate import isolate
from samesource.reading.items.record_text import record_text
from samesource.reading.unreadable import unreadable

_NO_UTF8 = "not valid UTF-8"


def text_column(values: pa.Array) -> tuple[pa.Array, dict[int, str]]:
    """Return a column as large_string, and why there is no text where a value cannot be read as one, by place.

    Texts and bytes in UTF-8 are taken as they are, a list is joined as paragraphs; numbers and the like are null.
    """
    if pa.types.is_dictionary(values.type):
        values = values.dictionary_decode()
    kind = values.type
    if pa.types.is_list(kind) or pa.types.is_large_list(kind) or pa.types.is_struct(kind):
        return pa.array([_joined(value) for value in values], pa.large_string()), {}
    written = pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind)
    if not written and not _is_binary(kind):
        return pa.nulls(len(values), pa.large_string()), {}
    try:
        texts = values.cast(pa.large_string())
        texts.validate(full=True)
    except pa.ArrowInvalid:
        return _decoded(values)
    return texts, {}


def _is_binary(kind: pa.DataType) -> bool:
    kinds = (pa.types.is_binary, pa.types.is_large_binary, pa.types.is_binary_view, pa.types.is_fixed_size_binary)
    return any(is_kind(kind) for is_kind in kinds)


def _joined(value: pa.Scalar) -> str | None:
    """Return a list or an object as a text."""
    return record_text(isolate(unreadable("the text"), value.as_py), markup=False) or None


def _decoded(values: pa.Array) -> tuple[pa.Array, dict[int, str]]:
    """Decode value by value where not all are UTF-8."""
    texts: list[str | None] = []
    reasons: dict[int, str] = {}
    plain: list[Any] = values.cast(pa.large_binary()).to_pylist()
    for place, value in enumerate(plain):
        try:
            texts.append(None if value is None else value.decode("utf-8"))
        except UnicodeDecodeError:
            texts.append(None)
            reasons[place] = _NO_UTF8
    return pa.array(texts, pa.large_string()), reasons
