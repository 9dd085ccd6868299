"""What the scripts of rivals share: texts in, groups of ids out, and the exact check that a careful user adds."""

from __future__ import annotations

import functools
import json
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

BANDS, ROWS = 32, 4
"""Of 128 permutations: pairs with half of their runs in common share a band with probability .87, those with .63 (5 %
of words edited) with .996. Wider bands would be faster, and blind to 5 %."""

PERMUTATIONS = BANDS * ROWS
THRESHOLD = 0.5
"""Word 5-gram Jaccard similarity from which two texts count as copies: 5 % of words edited leave .63."""

KEPT_SETS = 10_000
"""Sets of runs kept while candidates are verified, some 300 MB of strings."""

GRAM = 5
SEED = 42


def arguments() -> tuple[Path, Path]:
    """Return the table of documents and the file to write groups to."""
    if len(sys.argv) < 3:
        sys.exit(f"usage: python {sys.argv[0]} DOCUMENTS.parquet GROUPS.jsonl")
    return Path(sys.argv[1]), Path(sys.argv[2])


def read_texts(path: Path) -> tuple[list[str], list[str]]:
    """Return ids and texts."""
    from pyarrow import parquet

    table = parquet.read_table(path, columns=["id", "text"])
    return table["id"].to_pylist(), table["text"].to_pylist()


def shingle(text: str) -> list[str]:
    """Return the joined runs of five words, the usual Python way."""
    words = text.lower().split()
    return [" ".join(words[i : i + GRAM]) for i in range(max(len(words) - GRAM + 1, 1))]


def verify_pairs(texts: list[str], pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the pairs whose sets of runs have a Jaccard similarity of THRESHOLD."""

    @functools.lru_cache(KEPT_SETS)
    def runs(number: int) -> set[str]:
        return set(shingle(texts[number]))

    found = []
    for a, b in pairs:
        shared = len(runs(a) & runs(b))
        if shared >= THRESHOLD * (len(runs(a)) + len(runs(b)) - shared):
            found.append((a, b))
    return found


def join_pairs(pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Return the connected components of two and more."""
    parent: dict[int, int] = {}

    def root(number: int) -> int:
        while (above := parent.setdefault(number, number)) != number:
            parent[number] = parent[above]
            number = above
        return number

    for a, b in pairs:
        first, second = root(a), root(b)
        parent[max(first, second)] = min(first, second)
    groups: dict[int, list[int]] = defaultdict(list)
    for number in sorted(parent):
        groups[root(number)].append(number)
    return [members for members in groups.values() if len(members) > 1]


def write_groups(path: Path, ids: list[str], groups: list[list[int]]) -> None:
    """Write one group a line as a JSON list of ids."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps([ids[number] for number in group]) + "\n" for group in groups)
