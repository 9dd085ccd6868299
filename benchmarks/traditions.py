"""Score the lineage of witness tables on artificial traditions: average sign similarity over many seeds.

Run: python benchmarks/traditions.py [SEEDS]. Simulation throughout; beside ours the minimum spanning tree.
"""

from __future__ import annotations

import sys
import time

import numpy as np

from samesource.evaluation.sign_similarity import sign_similarity
from samesource.simulation.simulate_tradition import simulate_tradition
from samesource.witnesses.code_readings import code_readings
from samesource.witnesses.lineage import lineage
from samesource.witnesses.read_witness_table import read_witness_table
from samesource.witnesses.span_readings import span_readings

SHAPES: dict[str, dict[str, float]] = {
    "13 witnesses, a third mixed": {},
    "half mixed": {"mixed": 0.5},
    "none mixed": {"mixed": 0.0},
    "two in five lost": {"lost": 0.4, "mixed": 0.3},
    "few errors": {"errors": 0.012, "mixed": 0.3},
    "many errors": {"errors": 0.07, "mixed": 0.3},
}


def main(seeds: int) -> None:
    """Print one row a shape: mean, standard error, and CPU seconds a table."""
    for name, shape in SHAPES.items():
        ours, plain = [], []
        started = time.process_time()
        for seed in range(1_000, 1_000 + seeds):
            made = simulate_tradition(seed, **shape)  # type: ignore[arg-type]
            witnesses = sorted(made.table)
            graph = lineage(made.table)
            ours.append(sign_similarity([(e.parent, e.child) for e in graph.edges], made.edges, witnesses))
            _, codes = code_readings(read_witness_table(made.table))
            tree = span_readings(codes, codes[:0], np.ones(codes.shape[1]))
            edges = [(witnesses[a], witnesses[b]) for a, b in tree.edges]
            plain.append(sign_similarity(edges, made.edges, witnesses))
        spent = (time.process_time() - started) / seeds
        error = np.std(ours) / np.sqrt(seeds)
        sys.stdout.write(
            f"{name:28} ours {np.mean(ours):.3f} (±{error:.3f})  spanning tree {np.mean(plain):.3f}  {spent:.2f} s\n"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 40)
