"""Queries that only large runs send mean the same to both engines, too."""

from __future__ import annotations

import pytest

from samesource.assembly import assemble_trace, choose_stories, name_epoch, shown_tables
from samesource.stages import label_components, leave_out_pairs
from tests.engines.test_sql_dialects import _read

ROUNDS = ("LINKS", "LARGE_STAR", "SMALL_STAR", "UNSETTLED", "LABELS")
QUERIES = {
    **{name: getattr(label_components, name).format(made="m", pairs="p") for name in ROUNDS},
    **{f"cut {table}": query.format(table=table) for table, query in shown_tables.CUTS.items()},
    "ruled out": leave_out_pairs.RULED_OUT.format(pairs="p", window=30, across=1),
    "left": leave_out_pairs.LEFT.format(pairs="p"),
    "epoch": name_epoch.SUMS,
    "weights": choose_stories.WEIGHTS,
    "heaviest": choose_stories.HEAVIEST.format(limit=5, most=10),
    "capped": assemble_trace.CAPPED.format(most=5),
}


@pytest.mark.parametrize("name", QUERIES)
def test_both_dialects_read_the_same_tree(name: str) -> None:
    assert _read(QUERIES[name], "duckdb") == _read(QUERIES[name], "spark")
