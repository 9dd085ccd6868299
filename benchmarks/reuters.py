"""Trace 19,043 agency stories of 1987 at depth `passages`: every text that repeats another word for word and every pair
alike in four of five runs of words must be found, and no pair alike in fewer than three of ten be called a copy. On
the same stories `dedupe` must find all those pairs; `trace` may compare two of them and judge them independent.

    python benchmarks/reuters.py [DOCUMENTS.jsonl.gz] [--first N]

The stories (Reuters-21578) are third-party data and no part of the repository. Which texts repeat or are alike (Jaccard
similarity of the sets of runs of five words) is counted here by brute force, on the words of the given texts alone,
apart from anything the package does.
"""

from __future__ import annotations

import gzip
import itertools
import json
import math
import re
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from dedupe_tables import read_families
from pyarrow import parquet
from timed import run_timed

ROOT = Path(__file__).resolve().parent.parent
DEVELOPMENT = ROOT.parent / "shared" / "data" / "reuters21578" / "documents.jsonl.gz"
WORD = re.compile(r"\w+")
Pair = tuple[str, str]
Sets = dict[str, frozenset[tuple[str, ...]]]
ALIKE, NO_COPY = 0.8, 0.3
INDEPENDENT = {"unrelated", "same-event"}


def find_repeats(lines: list[str]) -> list[list[str]]:
    """Group the ids of the texts that have the same sequence of words, case folded; groups of one are left out."""
    groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for line in lines:
        document = json.loads(line)
        words = tuple(WORD.findall(document["text"].casefold()))
        if words:
            groups[words].append(document["id"])
    return [sorted(ids) for ids in groups.values() if len(ids) > 1]


def find_runs(lines: list[str]) -> Sets:
    """Return the set of runs of five words of each text, case folded; a shorter text is one run."""
    found = {}
    for line in lines:
        document = json.loads(line)
        words = WORD.findall(document["text"].casefold())
        runs = zip(*(words[k:] for k in range(5)), strict=False) if len(words) > 5 else [tuple(words)] if words else []
        found[document["id"]] = frozenset(runs)
    return found


def find_alike(sets: Sets) -> list[Pair]:
    """List all pairs of sets that are alike from ALIKE on.

    Such a pair shares one of the rarest runs of either, those beyond the share that may differ (Chaudhuri, Ganti and
    Kaushik 2006): only pairs that do are compared, and none is missed.
    """
    often = Counter(itertools.chain.from_iterable(sets.values()))
    holders: dict[tuple[str, ...], list[str]] = defaultdict(list)
    pairs = set()
    for name, runs in sets.items():
        rarest = sorted(runs, key=lambda run: (often[run], run))[: len(runs) - math.ceil(ALIKE * len(runs)) + 1]
        near = {other for run in rarest for other in holders[run]}
        pairs |= {(other, name) for other in near if jaccard(sets[other], runs) >= ALIKE}
        for run in rarest:
            holders[run].append(name)
    return sorted((min(pair), max(pair)) for pair in pairs)


def jaccard(left: frozenset[tuple[str, ...]], right: frozenset[tuple[str, ...]]) -> float:
    """Return the share of what two sets hold that both hold."""
    return len(left & right) / max(len(left | right), 1)


def _rows(out: Path, table: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = parquet.read_table(out / "tables" / f"{table}.parquet").to_pylist()
    return rows


def _is_found(witnesses: list[str], copies: set[tuple[str, str]]) -> bool:
    """Tell whether texts stand under one witness, or under witnesses that were each judged a copy of the first."""
    first, *others = sorted(set(witnesses))
    return all((first, other) in copies for other in others)


def _check_trace(
    sets: Sets, alike: list[Pair], witness: dict[str, str], relations: dict[Pair, str], aligned: set[Pair]
) -> list[Pair]:
    """Print what `trace` made of alike pairs, and return which of those it calls copies are hardly alike."""
    home = {name: witness.get(name, name) for name in sets}
    dependent = {pair for pair, relation in relations.items() if relation not in INDEPENDENT}
    apart = [(min(home[a], home[b]), max(home[a], home[b])) for a, b in alike if home[a] != home[b]]
    called = [pair for pair, relation in relations.items() if relation == "copy"]
    called += [(own, name) for name, own in home.items() if own != name]
    wrong = [(a, b) for a, b in called if jaccard(sets[a], sets[b]) < NO_COPY]
    print(f"of them judged dependent         {len(alike) - len([pair for pair in apart if pair not in dependent])}")
    print(f"compared, judged independent     {len([pair for pair in apart if pair in aligned - dependent])}")
    print(f"pairs called copies              {len(called)}, {len(wrong)} of them alike under {NO_COPY}")
    return wrong


def _check_dedupe(lines: list[str], sets: Sets, alike: list[Pair]) -> tuple[list[Pair], list[Pair]]:
    """Run `dedupe` on the same stories; print and return which alike pairs it misses, and copies hardly alike."""
    with tempfile.TemporaryDirectory() as name:
        given, out = Path(name) / "documents.jsonl", Path(name) / "out"
        given.write_text("".join(lines), encoding="utf-8")
        run = run_timed("dedupe", given, out, "--depth", "passages")
        rows = [json.loads(line) for line in (out / "pairs.jsonl").read_text(encoding="utf-8").splitlines()]
        families = read_families(out)
    kinds = {(min(row["a"], row["b"]), max(row["a"], row["b"])): row["kind"] for row in rows}
    family = {member: number for number, members in enumerate(families) for member in members}
    lost = [(a, b) for a, b in alike if (a, b) not in kinds and family.get(a, a) != family.get(b, b)]
    called = [pair for pair, kind in kinds.items() if kind in {"copy", "similar"}]
    wrong = [(a, b) for a, b in called if jaccard(sets[a], sets[b]) < NO_COPY]
    cost = f"{run.seconds:.1f} s, {run.processor_seconds:.1f} CPU s, {run.mebibytes:.0f} MiB"
    print(f"dedupe --depth passages          {cost}")
    print(f"alike pairs missed               {len(lost)}")
    print(f"pairs called copies or similar   {len(called)}, {len(wrong)} of them alike under {NO_COPY}")
    return lost, wrong


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
        relations = {(row["a"], row["b"]): row["relation"] for row in _rows(out, "relations")}
        aligned = {(row["a"], row["b"]) for row in _rows(out, "alignments")}
        bytes_written = sum(file.stat().st_size for file in out.rglob("*") if file.is_file())
    copies = {pair for pair, relation in relations.items() if relation == "copy"}
    total = sum(map(len, repeats))
    missed = [ids for ids in repeats if not _is_found([witness.get(i, i) for i in ids], copies)]
    print(f"documents                        {len(lines)}")
    print(f"seconds                          {run.seconds:.1f} ({1000 * run.seconds / len(lines):.2f} ms a document)")
    print(f"peak memory, all processes, MiB  {run.mebibytes:.0f}")
    print(f"written, MiB                     {bytes_written / 2**20:.1f}")
    print(f"texts equal to another's words   {total} in {len(repeats)} groups (by brute force)")
    print(f"of them missed                   {sum(map(len, missed))}")
    sets = find_runs(lines)
    alike = find_alike(sets)
    print(f"pairs alike from {ALIKE} on            {len(alike)} (by brute force)")
    wrong = _check_trace(sets, alike, witness, relations, aligned)
    lost, more = _check_dedupe(lines, sets, alike)
    if missed or lost or wrong or more:
        sys.exit(f"missed or wrong, for example: {(missed or lost or wrong or more)[:5]}")


if __name__ == "__main__":
    main()
