"""Passages by the ids of their texts."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

_TURNED = {"a": "b", "a_start": "b_start", "a_end": "b_end"}


def name_passages(table: pa.Table, first: pa.Array, second: pa.Array, *, turn: bool) -> pa.Table:
    """Return a table of passages or pairs with ids for rows, sorted; `turn` puts the lesser id of each pair first."""
    named = table.set_column(table.schema.get_field_index("a"), "a", first)
    named = named.set_column(named.schema.get_field_index("b"), "b", second)
    if turn:
        late = pc.greater(first, second)
        for left, right in _TURNED.items():
            if left in table.column_names:
                one, other = named[left], named[right]
                named = named.set_column(named.schema.get_field_index(left), left, pc.if_else(late, other, one))
                named = named.set_column(named.schema.get_field_index(right), right, pc.if_else(late, one, other))
    return named.sort_by([(name, "ascending") for name in named.column_names])
