"""Build the relations of a trace."""

from __future__ import annotations

import dataclasses
from typing import Any

import pyarrow as pa

from samesource.assembly.shown_tables import ShownTables
from samesource.records.packing import unpack
from samesource.records.relation import Relation
from samesource.records.unpack_some import unpack_some

SHOWN = "SELECT t.a AS a, t.b AS b, t.packed AS packed FROM {table} t JOIN related_pairs s ON t.a = s.a AND t.b = s.b"

_PAIRS = pa.schema([("a", pa.string()), ("b", pa.string())])
_BATCH = 4096
_FIELDS = tuple(field.name for field in dataclasses.fields(Relation))
_OF_WITNESSES = ("relation", "probability", "dependent", "same_story")


def relation_entries(
    tables: ShownTables, families: dict[str, dict[str, Any]], place: dict[str, int]
) -> list[dict[str, Any]]:
    """Return relations[] of trace.json by (a, b): related pairs, all pairs of a story, copies with their witness."""
    entries = []
    witness = {row["id"]: row["witness"] for row in tables.fetch("witnesses").to_pylist()}
    refined: dict[tuple[str, str], dict[str, Any]] = {}
    for alignments, relations in (("alignments", "refined_relations"), ("copy_alignments", "copy_relations")):
        rows = tables.fetch(relations)
        shown = [
            row for batch in rows.to_batches(_BATCH) for row in batch.to_pylist() if _is_shown(row, families, place)
        ]
        aligned = _fetch_packed(tables, alignments, shown, whole=len(shown) == rows.num_rows)
        for row in shown:
            passages = unpack_some(aligned[row["a"], row["b"]], ("passages",))
            relation = unpack(Relation, row["packed"])
            judged = {name: getattr(relation, name) for name in _FIELDS}
            witnesses = sorted((witness[row["a"]], witness[row["b"]]))
            if (row["a"], row["b"]) == tuple(witnesses):
                refined[row["a"], row["b"]] = {name: judged[name] for name in _OF_WITNESSES}
            # A copy depends on others as its witness does, which the lineage has judged.
            judged |= refined.get((witnesses[0], witnesses[1]), {})
            entries.append(judged | passages)
    return sorted(entries, key=lambda entry: (entry["a"], entry["b"]))


def _is_shown(row: dict[str, Any], families: dict[str, dict[str, Any]], place: dict[str, int]) -> bool:
    """Tell whether a relation is within the stories in `place`, and says something."""
    stories = {families[i]["story"] for i in (row["a"], row["b"]) if i in families}
    return stories <= place.keys() and (row["relation"] != "unrelated" or len(stories) == 1)


def _fetch_packed(
    tables: ShownTables, table: str, shown: list[dict[str, Any]], *, whole: bool
) -> dict[tuple[str, str], bytes]:
    """Return the packed alignments of the pairs shown; `whole` where these are all pairs of the table."""
    if not whole:
        pairs = pa.Table.from_pylist([{"a": row["a"], "b": row["b"]} for row in shown], schema=_PAIRS)
        tables.engine.load("related_pairs", pairs, _PAIRS)
        tables.engine.sql("related_alignments", SHOWN.format(table=tables.name(table)))
    found = (tables.fetch(table) if whole else tables.engine.fetch("related_alignments")).to_pylist()
    if not whole:
        tables.engine.drop("related_pairs")
        tables.engine.drop("related_alignments")
    return {(row["a"], row["b"]): row["packed"] for row in found}
