"""One column out of several."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pyarrow as pa


def first_filled(batch: pa.RecordBatch, names: Sequence[str], read: Callable[[pa.Array], pa.Array]) -> pa.Array:
    """Return the first of the columns called `names`, as `read` makes it, filled up from the next where it is empty."""
    import pyarrow.compute as pc

    if not names:
        return pa.nulls(batch.num_rows, pa.string())
    found = read(batch.column(names[0]))
    for name in names[1:]:
        if not found.null_count and not pc.any(pc.equal(found, "")).as_py():
            break
        other = read(batch.column(name))
        found = pc.if_else(pc.fill_null(pc.equal(found, ""), True), other, found)
    return found
