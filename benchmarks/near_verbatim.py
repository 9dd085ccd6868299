"""What typing the changes of near-verbatim copies costs a pair, once both documents were read.

    python benchmarks/near_verbatim.py [COUNT]

Each of the first COUNT reports of relay (60) is held against a copy with four edits at places drawn with a seed: a word
exchanged for another of the text, left out, or put in. CPU seconds, the best of seven; reading, alignment and the speed
of this machine at plain Python (a loop of 200,000 steps on a dictionary) stand beside them.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from samesource.config import Config
from samesource.records.alignment import Alignment
from samesource.records.prepared import Prepared
from samesource.stages.align_pair import align_pair
from samesource.stages.comparing.read_side import read_side
from samesource.stages.find_changes import find_changes
from samesource.stages.prepare_document import prepare_document

REPORTS = Path(__file__).parent / "relay" / "reports"
CONFIG = Config()
EDITS = 4
BLOCK = 30
"""Pairs timed together: both documents of each stay read (find_changes keeps 64)."""

Pair = tuple[Prepared, Prepared, Alignment]


def main() -> None:
    """Print the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    pairs = [make_pair(number, path) for number, path in enumerate(sorted(REPORTS.glob("*.txt"))[:count])]
    words = sum(len(old.token_start) for old, _, _ in pairs) / len(pairs)
    blocks = [pairs[i : i + BLOCK] for i in range(0, len(pairs), BLOCK)]
    typed = sum(best(partial(type_pairs, block)) for block in blocks) / len(pairs)
    read = best(lambda: [read_side(document) for pair in pairs for document in pair[:2]], 1) / len(pairs) / 2
    aligned = best(lambda: [align_pair(old, new, CONFIG.align) for old, new, _ in pairs], 1) / len(pairs)
    print(f"pairs                      {len(pairs)} of {words:.0f} words")
    print(f"changes typed, a pair      {typed * 1000:.2f} ms ({1 / typed:.0f} pairs a second)")
    print(f"reading again, a document  {read * 1000:.2f} ms (facts, attributions and speakers are remembered)")
    print(f"aligning, a pair           {aligned * 1000:.2f} ms (kernels not compiled)")
    print(f"plain Python, the loop     {best(loop) * 1000:.1f} ms")


def make_pair(number: int, path: Path) -> Pair:
    """Read a report and a copy of it with a few edits."""
    text = path.read_text(encoding="utf-8")
    old, new = prepare_document(f"{number:04}a", text), prepare_document(f"{number:04}b", edit(text, number))
    return old, new, align_pair(old, new, CONFIG.align)


def edit(text: str, seed: int) -> str:
    """Exchange, drop or add words at random places."""
    chance = random.Random(seed)
    words = text.split(" ")
    for _ in range(EDITS):
        place = chance.randrange(len(words))
        words[place] = chance.choice(("", chance.choice(words), f"{words[place]} {chance.choice(words)}"))
    return " ".join(word for word in words if word)


def type_pairs(pairs: list[Pair]) -> None:
    """Type the changes of each pair."""
    for old, new, alignment in pairs:
        find_changes(new, [old], [alignment], CONFIG.changes)


def best(run: Callable[[], object], times: int = 7) -> float:
    """Return the least CPU seconds of some runs, after one to warm up."""
    run()
    spent = []
    for _ in range(times):
        started = time.process_time()
        run()
        spent.append(time.process_time() - started)
    return min(spent)


def loop() -> None:
    """Keep plain Python busy."""
    held: dict[int, int] = {}
    for i in range(200_000):
        held[i % 977] = held.get(i % 977, 0) + i


if __name__ == "__main__":
    main()
