"""The tables that the search for passages makes."""

from __future__ import annotations

import pyarrow as pa

_COUNT, _SHARE, _STRING = pa.int64(), pa.float64(), pa.string()

PASSAGE_SCHEMA = pa.schema(
    [
        ("a", _COUNT),
        ("a_start", _COUNT),
        ("a_end", _COUNT),
        ("b", _COUNT),
        ("b_start", _COUNT),
        ("b_end", _COUNT),
        ("kind", _STRING),
        ("score", _SHARE),
    ]
)
"""`a`, `b`: the texts' row numbers; positions are half-open code points of the texts as given; `score`: the share of
the longer side's words that stand in exact runs."""

PAIR_SCHEMA = pa.schema([("a", _COUNT), ("b", _COUNT), ("jaccard", _SHARE), ("cover", _SHARE), ("kind", _STRING)])
"""A pair that shares a passage. `jaccard`: of all runs of words; `cover`: the share of the text with fewer words,
formulae left out, that passages cover. `kind`: `copy` (the same runs), `similar` (from the threshold of duplicates on),
`contained` (most of the text with fewer words is covered), else `passage`."""

FORMULA_SCHEMA = pa.schema(
    [
        ("row", _COUNT),
        ("start", _COUNT),
        ("end", _COUNT),
        ("documents", _COUNT),
        ("groups", _COUNT),
        ("text", _STRING),
        ("set", _STRING),
    ]
)
"""A formula: where it stands in one of its texts, in how many texts and groups of texts, its beginning, and the set
that the text is of: `query` or, where two sets are matched, `against`."""
