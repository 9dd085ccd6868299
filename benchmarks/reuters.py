"""Trace 19,043 agency stories of 1987 at depth `passages`; every text that repeats another word for word must be found.

    python benchmarks/reuters.py [DOCUMENTS.jsonl.gz] [--first N]

The stories (Reuters-21578) are third-party data and no part of the repository. Which texts repeat is counted here by
brute force, on the words of the given texts alone, apart from anything the package does.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import Any

from pyarrow import parquet
from timed import run_timed

ROOT = Path(__file__).resolve().parent.parent
DEVELOPMENT = ROOT.parent / "shared" / "data" / "reuters21578" / "documents.jsonl.gz"
WORD = re.compile(r"\w+")


def find_repeats(lines: list[str]) -> list[list[str]]:
    """Group the ids of the texts that have the same sequence of words, case folded; groups of one are left out."""
    groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for line in lines:
        document = json.loads(line)
        words = tuple(WORD.findall(document["text"].casefold()))
        if words:
            groups[words].append(document["id"])
    return [sorted(ids) for ids in groups.values() if len(ids) > 1]


def _rows(out: Path, table: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = parquet.read_table(out / "tables" / f"{table}.parquet").to_pylist()
    return rows


def _is_found(witnesses: list[str], copies: set[tuple[str, str]]) -> bool:
    """Tell whether texts stand under one witness, or under witnesses that were each judged a copy of the first."""
    first, *others = sorted(set(witnesses))
    return all((first, other) in copies for other in others)


def main() -> None:
    """Print seconds, memory, and how many of the repeated texts were found."""
    arguments = [a for a in sys.argv[1:] if not a.startswith("--") and not a.isdigit()]
    path = Path(arguments[0]) if arguments else DEVELOPMENT
    if not path.is_file():
        print(f"skipped: {path} is not here (third-party data, no part of the repository)")
        return
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        lines = stream.readlines()
    if "--first" in sys.argv:
        lines = lines[: int(sys.argv[sys.argv.index("--first") + 1])]
    repeats = find_repeats(lines)
    with tempfile.TemporaryDirectory() as name:
        given, out = Path(name) / "documents.jsonl", Path(name) / "out"
        given.write_text("".join(lines), encoding="utf-8")
        run = run_timed("trace", given, "--depth", "passages", "--out", out, "--tables")
        witness = {row["id"].split("#")[-1]: row["witness"] for row in _rows(out, "witnesses")}
        copies = {(row["a"], row["b"]) for row in _rows(out, "relations") if row["relation"] == "copy"}
        bytes_written = sum(file.stat().st_size for file in out.rglob("*") if file.is_file())
    total = sum(map(len, repeats))
    missed = [ids for ids in repeats if not _is_found([witness.get(i, i) for i in ids], copies)]
    print(f"documents                        {len(lines)}")
    print(f"seconds                          {run.seconds:.1f} ({1000 * run.seconds / len(lines):.2f} ms a document)")
    print(f"peak memory, all processes, MiB  {run.mebibytes:.0f}")
    print(f"written, MiB                     {bytes_written / 2**20:.1f}")
    print(f"texts equal to another's words   {total} in {len(repeats)} groups (by brute force)")
    print(f"of them missed                   {sum(map(len, missed))}")
    if missed:
        sys.exit(f"missed, for example: {missed[:5]}")


if __name__ == "__main__":
    main()
