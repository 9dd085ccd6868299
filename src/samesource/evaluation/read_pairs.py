"""Read document pairs with planted reuse in the form of the PAN text-alignment corpora."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from samesource.errors import InputError
from samesource.evaluation.plagdet import Spans
from samesource.evaluation.planted_pair import PlantedPair

_REMEDY = "It must hold pairs.jsonl.gz and documents.jsonl.gz, or both without .gz"


def read_pairs(folder: Path, limit: int = 0) -> tuple[list[PlantedPair], dict[str, dict[str, Any]]]:
    """Return the pairs of FOLDER/pairs.jsonl[.gz], by kind and ids, and the rows of their documents by id.

    A pair is {kind, suspicious, source, cases[{this_offset, this_length, source_offset, source_length}]}, in code
    points of the texts; a row of FOLDER/documents.jsonl[.gz] is {id, text} and may hold a `language`. `limit` takes so
    many pairs of each kind, evenly spread over their order (0: all). InputError where a file, a line or a document is
    missing or wrong.
    """
    pairs_file, documents_file = _find(folder, "pairs.jsonl"), _find(folder, "documents.jsonl")
    pairs = _choose([_read_pair(row, where) for row, where in _read_rows(pairs_file)], limit)
    if not pairs:
        raise InputError("no pair of documents", where=str(pairs_file))
    wanted = {name for pair in pairs for name in (pair.suspicious, pair.source)}
    documents = {}
    for row, where in _read_rows(documents_file):
        if not isinstance(row.get("id"), str) or not isinstance(row.get("text"), str):
            raise InputError("a document needs the strings `id` and `text`", where=where)
        if row["id"] in wanted:
            documents[row["id"]] = row
    for pair in pairs:
        for name in (pair.suspicious, pair.source):
            if name not in documents:
                raise InputError(f"a pair names document {name!r}, which is not among them", where=str(documents_file))
    return pairs, documents


def _find(folder: Path, name: str) -> Path:
    """Return the file of a name, compressed or not."""
    if not folder.is_dir():
        raise InputError("no such folder", where=str(folder), remedy=_REMEDY)
    for path in (folder / f"{name}.gz", folder / name):
        if path.is_file():
            return path
    raise InputError(f"the folder holds no {name}.gz", where=str(folder), remedy=_REMEDY)


def _read_rows(path: Path) -> Iterator[tuple[dict[str, Any], str]]:
    """Yield the objects of a file of JSON lines, each with its place."""
    try:
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    where = f"{path}, line {number}"
                    yield _parse(line, where), where
    except (OSError, EOFError, zlib.error, UnicodeDecodeError) as error:
        raise InputError(f"cannot be read: {error}", where=str(path)) from error


def _parse(line: str, where: str) -> dict[str, Any]:
    """Read one line as a JSON object."""
    try:
        row = json.loads(line)
    except ValueError as error:
        raise InputError(f"no JSON: {error}", where=where) from error
    if not isinstance(row, dict):
        raise InputError("no JSON object", where=where)
    return row


def _read_pair(row: dict[str, Any], where: str) -> PlantedPair:
    """Check one pair."""
    kind, suspicious, source, cases = (row.get(name) for name in ("kind", "suspicious", "source", "cases"))
    if not (isinstance(kind, str) and isinstance(suspicious, str) and isinstance(source, str)) or not kind:
        raise InputError("a pair needs the strings `kind`, `suspicious` and `source`", where=where)
    if not isinstance(cases, list):
        raise InputError("a pair needs the list `cases`", where=where)
    return PlantedPair(kind, suspicious, source, tuple(_read_case(case, where) for case in cases))


def _read_case(case: Any, where: str) -> Spans:  # noqa: ANN401 - whatever the line holds
    """Check one planted case."""
    keys = ("this_offset", "this_length", "source_offset", "source_length")
    given = [case.get(key) for key in keys] if isinstance(case, dict) else []
    values = [value for value in given if isinstance(value, int) and value >= 0]
    if len(values) != len(keys):
        raise InputError(f"a case needs the whole numbers {', '.join(keys)}, none below 0", where=where)
    this, this_length, source, source_length = values
    if not this_length or not source_length:
        raise InputError("a case has a length of 0", where=where)
    return this, this + this_length, source, source + source_length


def _choose(pairs: list[PlantedPair], limit: int) -> list[PlantedPair]:
    """Take pairs of each kind, evenly spread, in order."""
    kinds: dict[str, list[PlantedPair]] = {}
    for pair in sorted(pairs, key=lambda pair: (pair.kind, pair.suspicious, pair.source)):
        kinds.setdefault(pair.kind, []).append(pair)
    chosen = []
    for rows in kinds.values():
        count = min(limit or len(rows), len(rows))
        chosen += [rows[k * len(rows) // count] for k in range(count)]
    return chosen
