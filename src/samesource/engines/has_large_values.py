"""Which columns hold large values."""

from __future__ import annotations

import pyarrow as pa

_WHOLE_TEXTS = frozenset({"text", "normal"})
"""Columns of strings that hold whole texts, and that no query looks into."""


def has_large_values(field: pa.Field) -> bool:
    """Tell whether a column may hold large values: bytes, lists of bytes, whole texts."""
    kind = field.type
    inner = kind.value_type if pa.types.is_list(kind) or pa.types.is_large_list(kind) else kind
    if pa.types.is_binary(inner) or pa.types.is_large_binary(inner) or pa.types.is_binary_view(inner):
        return True
    return field.name in _WHOLE_TEXTS and not pa.types.is_integer(kind)
