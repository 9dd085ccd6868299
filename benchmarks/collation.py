"""What collating costs: six witnesses of 400 words at rising variation, longer texts, more copies; CollateX beside it.

    python benchmarks/collation.py [--collatex PYTHON]

`PYTHON` is an interpreter that has CollateX (GPL; never a dependency, only timed here). Witnesses are made from a relay
report by exchanging words at random, seeded: cruder than rewriting, but the same for both programs. CPU seconds, the
best of three once warm. Texts are prepared before the clock starts, for CollateX likewise its tokens are plain words.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from samesource.config import Config
from samesource.records.prepared import Prepared
from samesource.stages.collating.collate_changes import collate_changes
from samesource.stages.collating.collate_family import collate_family
from samesource.stages.comparing.read_side import read_side
from samesource.stages.prepare_document import prepare_document

REPORTS = Path(__file__).parent / "relay" / "reports"
CONFIG = Config()
THEIRS = """
import json, sys, time
from collatex import Collation, collate
texts = json.load(sys.stdin)
started = time.process_time()
collation = Collation()
for name, text in texts.items():
    collation.add_plain_witness(name, text)
collate(collation, segmentation=False)
print(time.process_time() - started)
"""


def main() -> None:
    """Print the tables."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--collatex", metavar="PYTHON")
    options.add_argument("--limit", type=float, default=120.0, metavar="SECONDS", help="for one run of CollateX")
    given = options.parse_args()
    words = " ".join(path.read_text(encoding="utf-8") for path in sorted(REPORTS.glob("*-d01.txt"))).split()
    print("six witnesses of 400 words   collated   collated and typed   and read   CollateX")
    for share in (0.0, 0.02, 0.05, 0.1, 0.2, 0.4):
        texts = vary(words[:400], 6, share)
        theirs = time_collatex(given.collatex, texts, given.limit) if given.collatex else "-"
        print(f"{share:4.0%} of the words exchanged   {describe(texts)}   {theirs}")
    print("\nsix witnesses, 2% exchanged, by length   collated   collated and typed   and read")
    for length in (200, 400, 800, 1600, 3200):
        print(f"{length:6} words   {describe(vary(words[:length], 6, 0.02))}")
    print("\nverbatim copies of 400 words   collated   collated and typed   and read")
    for count in (10, 100, 1000):
        print(f"{count:6}   {describe(vary(words[:400], count, 0.0))}")


def vary(words: list[str], count: int, share: float) -> dict[str, str]:
    """Return `count` witnesses; in all but the first a share of the words is exchanged for others of the text."""
    texts = {"w0000": " ".join(words)}
    for number in range(1, count):
        chance = random.Random(number)
        changed = [chance.choice(words) if chance.random() < share else word for word in words]
        texts[f"w{number:04}"] = " ".join(changed)
    return texts


def describe(texts: dict[str, str]) -> str:
    """Time our steps on prepared texts, then with reading their facts as well."""
    prepared = [prepare_document(name, text, language="en") for name, text in texts.items()]
    collated = best(lambda: collate_family(prepared, {}, {}, CONFIG.align))
    typed = best(lambda: collate_changes(prepared, {}, CONFIG.align, CONFIG.changes))
    read = best(lambda: read_all(prepared)) if len(texts) < 50 else 0.0
    return f"{collated * 1000:8.1f} ms   {typed * 1000:8.1f} ms   {(typed + read) * 1000:8.1f} ms"


def read_all(prepared: list[Prepared]) -> None:
    """Read facts, quotations and hedges of every text, which typing keeps for texts seen before."""
    for text in prepared:
        read_side(text)


def best(run: Callable[[], object]) -> float:
    """Return the least CPU seconds of three runs, after one to warm up."""
    run()
    times = []
    for _ in range(3):
        started = time.process_time()
        run()
        times.append(time.process_time() - started)
    return min(times)


def time_collatex(python: str, texts: dict[str, str], limit: float) -> str:
    """Time CollateX in its own interpreter."""
    try:
        done = subprocess.run(
            [python, "-c", THEIRS], input=json.dumps(texts), capture_output=True, text=True, check=True, timeout=limit
        )
    except subprocess.TimeoutExpired:
        return f"over {limit:.0f} s"
    return f"{float(done.stdout):.1f} s"


if __name__ == "__main__":
    main()
