"""Corpora of `samesource simulate corpus`, made once from a seed and kept: nothing is downloaded."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

SEED = 1
WORDS = 350
"""Of a generated text on average: 2.4 KB, and 2.5 KB with what sites put around it."""


def corpora_folder() -> Path:
    """Return where corpora are kept: SAMESOURCE_CORPORA, else a folder below the system's temporary one."""
    return Path(os.environ.get("SAMESOURCE_CORPORA") or Path(tempfile.gettempdir()) / "samesource-corpora")


def prepare_corpus(
    documents: int, shares: Mapping[str, int] | None = None, *, seed: int = SEED, form: str = "parquet"
) -> Path:
    """Return the folder of a corpus of `documents` documents, made unless it is there.

    `shares`: documents per thousand of a kind, where they differ from the command's own. About 0.4 ms a document.
    """
    given = dict(sorted((shares or {}).items()))
    name = "-".join(
        ["corpus", str(documents), f"seed{seed}", *(f"{kind}{share}" for kind, share in given.items()), form]
    )
    folder = corpora_folder() / name
    wanted = {"documents": documents, "seed": seed, "words": WORDS, "form": form, **given}
    plan = folder / "truth" / "plan.json"
    if not plan.is_file() or not wanted.items() <= json.loads(plan.read_text(encoding="utf-8"))["options"].items():
        folder.mkdir(parents=True, exist_ok=True)
        print(f"making {documents:,} documents in {folder}", file=sys.stderr, flush=True)
        options = [f"--{kind}={share}" for kind, share in given.items()]
        options += [f"--documents={documents}", f"--seed={seed}", f"--words={WORDS}", f"--format={form}"]
        command = [sys.executable, "-m", "samesource", "simulate", "corpus", *options, str(folder)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return folder


def read_truth(corpus: Path, *names: str) -> list[dict[str, Any]]:
    """Return the lines of truth/NAME.jsonl for each name."""
    files = [(corpus / "truth" / f"{name}.jsonl").read_text(encoding="utf-8") for name in names]
    return [json.loads(line) for text in files for line in text.splitlines()]
