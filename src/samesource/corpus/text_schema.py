"""The columns that the lean flow reads."""

from __future__ import annotations

import pyarrow as pa

TEXT_SCHEMA = pa.schema(
    [
        pa.field("row", pa.int64(), nullable=False),
        pa.field("id", pa.string(), nullable=False),
        pa.field("text", pa.large_string(), nullable=False),
        pa.field("published", pa.string()),
        pa.field("series", pa.string()),
    ]
)
"""`row`: where the record stands, counted through all files in their order; it rises, with gaps where a record was
rejected. `text` as given, positions in it are the user's. `published` as written; `series`: the site or outlet."""
