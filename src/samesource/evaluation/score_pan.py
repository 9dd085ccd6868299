"""Score passages on document pairs in the form of the PAN text-alignment corpora."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

from samesource.config import AlignConfig
from samesource.evaluation.plagdet import Plagdet, Spans, plagdet
from samesource.records.prepared import Prepared
from samesource.stages.find_passages import find_passages
from samesource.stages.prepare_document import prepare_document
from samesource.stages.view_pair import view_pair


def score_pan(folder: Path, config: AlignConfig, limit: int = 0) -> dict[str, Plagdet]:
    """Score the passages of FOLDER/pairs.jsonl.gz over FOLDER/documents.jsonl.gz, by kind and `overall`.

    A pair is {kind, suspicious, source, cases[{this_offset, this_length, source_offset, source_length}]}, a document
    {id, text}. `limit` takes so many pairs of each kind, spread evenly in order of ids (0: all). About 50 ms a pair.
    """
    pairs = _choose(_read(folder / "pairs.jsonl.gz"), limit)
    wanted = {pair[side] for pair in pairs for side in ("suspicious", "source")}
    documents = {
        row["id"]: prepare_document(row["id"], row["text"], language="en")
        for row in _read(folder / "documents.jsonl.gz")
        if row["id"] in wanted
    }
    cases: dict[str, list[list[Spans]]] = {"overall": []}
    found: dict[str, list[list[Spans]]] = {"overall": []}
    for pair in pairs:
        planted = [_planted(case) for case in pair["cases"]]
        detected = _detect(documents[pair["suspicious"]], documents[pair["source"]], config)
        for name in (pair["kind"], "overall"):
            cases.setdefault(name, []).append(planted)
            found.setdefault(name, []).append(detected)
    return {name: plagdet(cases[name], found[name]) for name in sorted(cases)}


def _read(path: Path) -> list[dict[str, Any]]:
    """Read a compressed file of JSON lines."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _choose(pairs: list[dict[str, Any]], limit: int) -> list[dict[str, Any]]:
    """Take pairs of each kind, evenly spread."""
    kinds: dict[str, list[dict[str, Any]]] = {}
    for pair in sorted(pairs, key=lambda pair: (pair["kind"], pair["suspicious"], pair["source"])):
        kinds.setdefault(pair["kind"], []).append(pair)
    chosen = []
    for rows in kinds.values():
        count = min(limit or len(rows), len(rows))
        chosen += [rows[k * len(rows) // count] for k in range(count)]
    return chosen


def _planted(case: dict[str, int]) -> Spans:
    """Return the spans of a planted case."""
    this, source = case["this_offset"], case["source_offset"]
    return this, this + case["this_length"], source, source + case["source_length"]


def _detect(suspicious: Prepared, source: Prepared, config: AlignConfig) -> list[Spans]:
    """Return the spans of the passages found."""
    passages = find_passages(view_pair(suspicious, source), config)
    return [(p["a_start"], p["a_end"], p["b_start"], p["b_end"]) for p in passages]
