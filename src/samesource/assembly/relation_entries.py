"""Build the relations of a trace."""

from __future__ import annotations

import dataclasses
from typing import Any

from samesource.engines.base import Engine
from samesource.records.alignment import Alignment
from samesource.records.packing import unpack
from samesource.records.relation import Relation

_OF_WITNESSES = ("relation", "probability", "dependent", "same_story")


def relation_entries(
    engine: Engine, families: dict[str, dict[str, Any]], place: dict[str, int]
) -> list[dict[str, Any]]:
    """Return relations[] of trace.json by (a, b): related pairs, all pairs of a story, copies with their witness."""
    entries = []
    witness = {row["id"]: row["witness"] for row in engine.fetch("witnesses").to_pylist()}
    refined: dict[tuple[str, str], dict[str, Any]] = {}
    for alignments, relations in (("alignments", "refined_relations"), ("copy_alignments", "copy_relations")):
        aligned = {(row["a"], row["b"]): row["packed"] for row in engine.fetch(alignments).to_pylist()}
        for row in engine.fetch(relations).to_pylist():
            stories = {families[i]["story"] for i in (row["a"], row["b"]) if i in families}
            if not stories <= place.keys() or (row["relation"] == "unrelated" and len(stories) > 1):
                continue
            passages = unpack(Alignment, aligned[row["a"], row["b"]]).passages
            judged = dataclasses.asdict(unpack(Relation, row["packed"]))
            witnesses = sorted((witness[row["a"]], witness[row["b"]]))
            if (row["a"], row["b"]) == tuple(witnesses):
                refined[row["a"], row["b"]] = {name: judged[name] for name in _OF_WITNESSES}
            # A copy depends on others as its witness does, which the lineage has judged.
            judged |= refined.get((witnesses[0], witnesses[1]), {})
            entries.append({**judged, "passages": passages})
    return sorted(entries, key=lambda entry: (entry["a"], entry["b"]))
