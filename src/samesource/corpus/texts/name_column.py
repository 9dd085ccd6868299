"""A column of ids, dates or names as text."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from samesource.corpus.texts.text_column import text_column


def name_column(values: pa.Array) -> pa.Array:
    """Return a column as string: blank values null, spaces as one, whole numbers without a point, times as ISO 8601."""
    kind = values.type
    if pa.types.is_dictionary(kind):
        values, kind = values.dictionary_decode(), kind.value_type
    if pa.types.is_integer(kind) or pa.types.is_temporal(kind):
        written = values.cast(pa.string())
    elif pa.types.is_floating(kind):
        written = pa.array([_whole(value) for value in values.to_pylist()], pa.string())
    elif pa.types.is_boolean(kind) or pa.types.is_nested(kind):
        written = pa.nulls(len(values), pa.string())
    else:
        written = text_column(values)[0].cast(pa.string())
    if pc.any(pc.match_substring_regex(written, r"^\s|\s$|\s\s|[^\S ]|^$")).as_py():
        written = pa.array(
            [" ".join(value.split()) or None if value else None for value in written.to_pylist()], pa.string()
        )
    return written


def _whole(value: Any) -> str | None:  # noqa: ANN401 - a float, or nothing
    """Write a number."""
    if value is None or value != value:  # noqa: PLR0124 - NaN
        return None
    return str(int(value)) if value.is_integer() else str(value)
