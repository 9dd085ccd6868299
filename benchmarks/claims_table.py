"""What a claims table costs once the lineage is known: stories of 12 to 100 documents, by document × claim.

    python benchmarks/claims_table.py [--sizes 12 25 50 100] [--profile]

Each story is one family of `samesource simulate families` (an invented event, rewritten over and over), with its true
lineage, 40 drawn ones with every tenth parent another, and the changes on its true edges; all of that is made
before the clock starts. CPU seconds of `find_claims`: the first of a process, and the best of three after it.
"""

from __future__ import annotations

import argparse
import cProfile
import itertools
import json
import pstats
import random
import tempfile
import time
from pathlib import Path
from typing import Any

from markdown_table import print_table

from samesource.config import Config
from samesource.evaluation.growth_exponent import growth_exponent
from samesource.records.lineage import Lineage
from samesource.simulation.simulate_families import simulate_families
from samesource.simulation_config import FamilySimulationConfig
from samesource.stages.align_pair import align_pair
from samesource.stages.find_claims import find_claims
from samesource.stages.prepare_document import prepare_document
from samesource.training.recorded_changes import recorded_changes
from samesource.training.recorded_lineage import recorded_lineage

CONFIG = Config()
SEED = 3
STRAY = 0.1
"""Share of parents that a drawn lineage gives otherwise."""
TIMES = 3


def make_story(folder: Path, documents: int) -> tuple[Any, ...]:
    """Return what `find_claims` takes for a simulated family of so many documents."""
    simulate_families(folder, FamilySimulationConfig(families=1, documents=documents, withheld=0.0, seed=SEED))
    truth = next((folder / "truth").glob("*.json"))
    listed = json.loads(truth.read_text(encoding="utf-8"))["documents"]
    told = {f"{truth.stem}-{one['id']}": one for one in listed}
    prepared = [
        prepare_document(i, (folder / "reports" / f"{i}.txt").read_text(encoding="utf-8")) for i in sorted(told)
    ]
    pairs = itertools.combinations(prepared, 2)
    aligned = {(a.id, b.id): align_pair(a, b, CONFIG.align) for a, b in pairs}
    lineage = draw_samples(recorded_lineage(truth.stem, listed, sorted(told)))
    changes = recorded_changes({one.id: one for one in prepared}, aligned, lineage, CONFIG.changes)
    members = [{"id": i, "witness": i, "outlet": told[i]["outlet"], "published": None} for i in sorted(told)]
    return truth.stem, prepared, list(aligned.values()), [lineage], changes, members, CONFIG.claims


def draw_samples(lineage: Lineage) -> Lineage:
    """Give a lineage samples: its own parents, every tenth exchanged for a text that stands before the child."""
    draw = random.Random(SEED)
    above = {name: [edge["parent"] for edge in lineage.edges if edge["child"] == name] for name in lineage.witnesses}
    lineage.samples[:] = [
        [
            [draw.choice(lineage.witnesses[:i])] if i and draw.random() < STRAY else above[name]
            for i, name in enumerate(lineage.witnesses)
        ]
        for _ in range(CONFIG.lineage.samples)
    ]
    return lineage


def time_claims(story: tuple[Any, ...]) -> tuple[float, list[dict[str, Any]]]:
    """Return the CPU seconds of one claims table, and the table."""
    began = time.process_time()
    found = find_claims(*story)
    return time.process_time() - began, found


def main() -> None:
    """Print the table and the exponent by which the cost grows with document × claim."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sizes", type=int, nargs="+", default=[12, 25, 50, 100])
    options.add_argument("--profile", action="store_true", help="of the largest story, where the time goes")
    given = options.parse_args()
    rows, cells, costs = [], [], []
    for size in given.sizes:
        with tempfile.TemporaryDirectory() as name:
            story = make_story(Path(name) / "family", size)
        first, found = time_claims(story)
        warm = min(time_claims(story)[0] for _ in range(TIMES))
        assertions = sum(len(claim["assertions"]) for claim in found)
        cells.append(float(size * len(found)))
        costs.append(warm)
        each = [f"{1000 * warm / size:.1f}", f"{1e6 * warm / cells[-1]:.0f}"]
        rows.append([str(size), str(len(found)), str(assertions), f"{first:.2f}", f"{warm:.2f}", *each])
    print_table(
        ["documents", "claims", "assertions", "first s", "warm s", "ms a document", "µs a document × claim"], rows
    )
    if len(set(given.sizes)) > 1:
        print(f"\nexponent by document × claim: {growth_exponent(cells, costs):.2f}")
    if given.profile:
        profile = cProfile.Profile()
        profile.runcall(find_claims, *story)
        pstats.Stats(profile).sort_stats("cumulative").print_stats(45)


if __name__ == "__main__":
    main()
