"""A corpus of short texts with copies that are known, made anew from a seed."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

WORDS = [
    first + second for first in ("ba", "ce", "di", "fo", "gu", "ha", "ke", "li") for second in ("ran", "stel", "vik")
]


def small_corpus(seed: int = 0, texts: int = 24) -> list[dict[str, Any]]:
    """Return records: `texts` texts of 40 words, of each third one a copy and one with a word changed."""
    draw = random.Random(seed)
    records: list[dict[str, Any]] = []
    for k in range(texts):
        words = [draw.choice(WORDS) for _ in range(40)]
        versions = [words]
        if k % 3 == 0:
            changed = list(words)
            changed[draw.randrange(len(words))] = "otherwise"
            versions += [list(words), changed]
        for n, version in enumerate(versions):
            day = f"2025-03-{draw.randrange(1, 28):02}" if n or k % 2 else None
            records.append({"id": f"t{k:02}-{n}", "text": " ".join(version), "published": day, "extra": k * 10 + n})
    draw.shuffle(records)
    return records


def write_lines(path: Path, records: list[dict[str, Any]]) -> Path:
    """Write records as lines of JSON."""
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def write_table(path: Path, records: list[dict[str, Any]]) -> Path:
    """Write records as Parquet."""
    pq.write_table(pa.Table.from_pylist(records), path)
    return path


def read_result(folder: Path, name: str) -> list[dict[str, Any]]:
    """Return the rows of a table of a result, in whichever form it is."""
    if (folder / f"{name}.parquet").exists():
        rows: list[dict[str, Any]] = pq.read_table(folder / f"{name}.parquet").to_pylist()
        return rows
    with (folder / f"{name}.jsonl").open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def same_files(one: Path, other: Path) -> bool:
    """Tell whether two folders hold the same files, byte for byte."""
    names = sorted(path.name for path in one.iterdir())
    return names == sorted(path.name for path in other.iterdir()) and all(
        (one / name).read_bytes() == (other / name).read_bytes() for name in names
    )
