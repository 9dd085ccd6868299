"""What could not be read, as a table."""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa

from samesource.reading.rows import RejectedRow


def rejected_table(rows: Sequence[RejectedRow]) -> pa.Table:
    """Return refusals in the order of reading: id, reason."""
    columns = {"id": [row.id for row in rows], "reason": [row.reason for row in rows]}
    return pa.table({name: pa.array(values, pa.string()) for name, values in columns.items()})
