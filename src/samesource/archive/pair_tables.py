"""Judged pairs as tables of the flow."""

from __future__ import annotations

from collections.abc import Iterable

from samesource.archive.judged import Judged, Tables


def pair_tables(judged: Iterable[Judged]) -> Tables:
    """Return the rows of judged pairs in the tables that the flow reads them from."""
    rows = list(judged)
    return {
        "alignments": [
            {"a": row["relation"]["a"], "b": row["relation"]["b"], "packed": row["alignment"]} for row in rows
        ],
        "paired_relations": [row["relation"] for row in rows],
    }
