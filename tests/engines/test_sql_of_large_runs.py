"""Queries that only large runs send mean the same to both engines, too."""

from __future__ import annotations

import pytest

from samesource.assembly import assemble_trace, choose_stories, name_epoch, shown_tables
from samesource.stages import keep_nearest, label_components, leave_out_pairs
from tests.engines.test_sql_dialects import _read

ROUNDS = ("LINKS", "LARGE_STAR", "SMALL_STAR", "UNSETTLED", "LABELS")
QUERIES = {
    **{name: getattr(label_components, name).format(made="m", pairs="p") for name in ROUNDS},
    **{f"cut {table}": query.format(table=table, copies=20) for table, query in shown_tables.CUTS.items()},
    "ruled out": leave_out_pairs.RULED_OUT.format(pairs="p", window=30, across=1),
    "left": leave_out_pairs.LEFT.format(pairs="p"),
    "hidden": shown_tables.HIDDEN,
    "ends": keep_nearest.ENDS.format(pairs="p"),
    "crowded": keep_nearest.CROWDED.format(near_from=32),
    "ranked": keep_nearest.RANKED,
    "nearest": keep_nearest.NEAREST.format(near_pairs=10),
    "kept": keep_nearest.KEPT.format(pairs="p"),
    "epoch": name_epoch.SUMS,
    "weights": choose_stories.WEIGHTS.format(copies=20),
    "heaviest": choose_stories.HEAVIEST.format(limit=5, most=10),
    "capped": assemble_trace.CAPPED.format(most=5),
}


@pytest.mark.parametrize("name", QUERIES)
def test_both_dialects_read_the_same_tree(name: str) -> None:
    assert _read(QUERIES[name], "duckdb") == _read(QUERIES[name], "spark")
