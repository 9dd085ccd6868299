"""The command `evaluate stories`."""

from __future__ import annotations

import dataclasses
import json
import sys
from pathlib import Path

from samesource.config import Config
from samesource.config_file import load_config
from samesource.engines.skip_pandas import skip_pandas
from samesource.evaluation.group_documents import group_documents
from samesource.evaluation.read_labelled import read_labelled
from samesource.evaluation.score_stories import score_stories


def evaluate_stories(file: Path, label: str, config: Path | None, *, as_json: bool) -> None:
    """Group the documents of a JSONL into stories, score them against their labels and print the scores."""
    skip_pandas()
    documents, labels = read_labelled(file, label)
    score = score_stories(group_documents(documents, load_config(config) if config else Config()), labels)
    if as_json:
        rates = {"b_cubed": score.b_cubed, "pairs": score.pairs}
        told = {**dataclasses.asdict(score), **{n: {**dataclasses.asdict(r), "f1": r.f1} for n, r in rates.items()}}
        sys.stdout.write(json.dumps({"schema": "samesource/evaluation-stories/1", **told}, indent=1) + "\n")
        return
    lines = [f"{score.documents:,} documents, {score.labels:,} labels, {score.stories:,} stories found", ""]
    lines.append(f"{'':16}precision  recall     F1")
    for name, rate in (("B-cubed", score.b_cubed), ("pairs", score.pairs)):
        lines.append(f"{name:16}{rate.precision:9.3f}{rate.recall:8.3f}{rate.f1:7.3f}")
    lines.append(f"{'adjusted Rand':16}{score.adjusted_rand:24.3f}")
    sys.stdout.write("\n".join(lines) + "\n")
