"""Compile the kernels before a clock starts: it happens once on a machine, not once a run."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from prepare_corpus import prepare_corpus
from timed import run_command

DOCUMENTS = 5_000
"""Enough that compiled kernels are used."""


def warm_kernels(*depths: str) -> None:
    """Run `dedupe` once at each depth on a small corpus."""
    documents = prepare_corpus(DOCUMENTS) / "documents.parquet"
    for depth in depths:
        with tempfile.TemporaryDirectory() as name:
            out = Path(name) / "out"
            taken = run_command([sys.executable, "-m", "samesource", "dedupe", documents, out, "--depth", depth])
        print(f"a first run at depth {depth}, not counted: {taken.seconds:.1f} s", file=sys.stderr, flush=True)
