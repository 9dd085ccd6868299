"""What `samesource dedupe` wrote, as rows."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def read_rows(out: Path, name: str) -> list[dict[str, Any]]:
    """Return the rows of OUT/NAME.parquet or .jsonl; none where there is no such file."""
    from pyarrow import parquet

    if (path := out / f"{name}.parquet").is_file():
        rows: list[dict[str, Any]] = parquet.read_table(path).to_pylist()
        return rows
    if (path := out / f"{name}.jsonl").is_file():
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return []


def plain_id(name: str) -> str:
    """Return the id of a record without the file that holds it."""
    return name.rsplit("#", 1)[-1]


def read_families(out: Path) -> list[list[str]]:
    """Return the families as lists of ids."""
    members: dict[str, list[str]] = {}
    for row in read_rows(out, "families"):
        members.setdefault(row["family"], []).append(plain_id(row["id"]))
    return list(members.values())


def read_pairs(out: Path) -> set[tuple[str, str]]:
    """Return every pair that was reported, as a whole or by a passage."""
    rows = read_rows(out, "pairs") + read_rows(out, "passages")
    ends = ((plain_id(row["a"]), plain_id(row["b"])) for row in rows)
    return {(min(pair), max(pair)) for pair in ends}


def read_passages(out: Path) -> list[dict[str, Any]]:
    """Return the passages, ids without their file."""
    return [{**row, "a": plain_id(row["a"]), "b": plain_id(row["b"])} for row in read_rows(out, "passages")]
