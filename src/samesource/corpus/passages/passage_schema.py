"""The tables that the search for passages writes."""

from __future__ import annotations

import pyarrow as pa

PASSAGE_SCHEMA = pa.schema(
    [
        pa.field("a", pa.int64(), nullable=False),
        pa.field("a_start", pa.int64(), nullable=False),
        pa.field("a_end", pa.int64(), nullable=False),
        pa.field("b", pa.int64(), nullable=False),
        pa.field("b_start", pa.int64(), nullable=False),
        pa.field("b_end", pa.int64(), nullable=False),
        pa.field("kind", pa.string(), nullable=False),
        pa.field("score", pa.float64(), nullable=False),
    ]
)
"""`a`, `b`: the texts' row numbers; positions are half-open code points of the texts as given; `score`: the share of
the longer side's words that stand in exact runs."""

PAIR_SCHEMA = pa.schema(
    [
        pa.field("a", pa.int64(), nullable=False),
        pa.field("b", pa.int64(), nullable=False),
        pa.field("cover_a", pa.float64(), nullable=False),
        pa.field("cover_b", pa.float64(), nullable=False),
        pa.field("similarity", pa.float64(), nullable=False),
        pa.field("kind", pa.string(), nullable=False),
    ]
)
"""`cover_a`: share of a's words, formulae left out, that passages cover; `similarity`: that of the text with fewer
words; `kind`: `copy` where both are covered, `contained` where one is, else `passage`."""

FORMULA_SCHEMA = pa.schema(
    [
        pa.field("row", pa.int64(), nullable=False),
        pa.field("start", pa.int64(), nullable=False),
        pa.field("end", pa.int64(), nullable=False),
        pa.field("documents", pa.int64(), nullable=False),
        pa.field("groups", pa.int64(), nullable=False),
        pa.field("text", pa.string(), nullable=False),
    ]
)
"""A formula: where it stands in one of its texts, in how many texts and groups of texts, and its beginning."""
