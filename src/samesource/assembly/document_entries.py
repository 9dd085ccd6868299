"""Build the documents of a trace."""

from __future__ import annotations

import json
from typing import Any, Protocol

import pyarrow as pa

from samesource.assembly.works_given import WorksGiven
from samesource.records.about import About
from samesource.records.packing import unpack


class DocumentTables(Protocol):
    """Finished tables, or what stands in their place."""

    def fetch(self, table: str, order_by: tuple[str, ...] = (), columns: tuple[str, ...] = ()) -> pa.Table:
        """Read `columns` (none named: all) of a table, sorted by `order_by`."""


def document_entries(
    tables: DocumentTables, witnesses: dict[str, str], families: dict[str, dict[str, Any]], place: dict[str, int]
) -> list[dict[str, Any]]:
    """Return documents[] of trace.json, by id, with their texts, for the stories in `place`."""
    taken = {document for document, witness in witnesses.items() if families[witness]["story"] in place}
    texts = _rows(tables, "texts", taken, ("id", "language", "text_sha256"))
    furniture = _rows(tables, "furniture", taken, ("id", "starts", "ends", "kinds"))
    repeated = _rows(tables, "prepared", taken, ("id", "repeated_json"))
    segmented = _rows(tables, "segmented", taken, ("id", "words"))
    declared = _rows(tables, "declared", taken, ("id", "about"))
    abouts = {document: unpack(About, row["about"]) for document, row in declared.items()}
    stories = {
        document: str(families[witness]["story"]) for document, witness in witnesses.items() if document in abouts
    }
    works = WorksGiven(abouts, stories)
    entries = []
    for document, row in _rows(tables, "documents", taken, ("id", "text")).items():
        about, family = abouts[document], families[witnesses[document]]
        entries.append(
            {
                "text": row["text"],
                **{name: getattr(about, name) for name in ("id", "path", "url", "outlet", "title", "byline", "agency")},
                "times": about.times,
                "language": texts[document]["language"],
                "words": segmented[document]["words"],
                "text_sha256": texts[document]["text_sha256"],
                "story": family["story"],
                "family": family["family"],
                "witness": witnesses[document],
                "furniture": _spans(furniture[document], repeated[document]),
                "declared": [{**entry, "document": works.find(entry, document)} for entry in about.declared],
            }
        )
    return entries


def _rows(tables: DocumentTables, table: str, taken: set[str], columns: tuple[str, ...]) -> dict[str, dict[str, Any]]:
    """Fetch columns of a table for the documents taken, by id; what is not taken stays in Arrow's form."""
    found = tables.fetch(table, ("id",), columns)
    chosen = [name in taken for name in found["id"].to_pylist()]
    if not all(chosen):
        found = found.filter(pa.array(chosen, pa.bool_()))
    return {row["id"]: row for row in found.to_pylist()}


def _spans(furniture: dict[str, Any], repeated: dict[str, Any]) -> list[dict[str, Any]]:
    """Join furniture by form and by repetition, in order of text."""
    spans = [
        {"start": start, "end": end, "kind": kind}
        for start, end, kind in zip(furniture["starts"], furniture["ends"], furniture["kinds"], strict=True)
    ]
    return sorted(spans + json.loads(repeated["repeated_json"]), key=lambda s: (s["start"], s["end"], s["kind"]))
