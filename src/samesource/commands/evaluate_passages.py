"""The command `evaluate passages`."""

from __future__ import annotations

import dataclasses
import json
import sys
from pathlib import Path

from samesource.config import Config
from samesource.config_file import load_config
from samesource.evaluation.passage_scores import PassageScores
from samesource.evaluation.plagdet import Plagdet
from samesource.evaluation.read_pairs import read_pairs
from samesource.evaluation.score_pan import score_pan
from samesource.kernels._jit import use_compiled
from samesource.progress import StageProgress

_COMPILED_FROM = 40
"""Pairs; loading compiled kernels takes about as long as so few pairs take without."""


def evaluate_passages(folder: Path, config: Path | None, limit: int, *, as_json: bool) -> None:
    """Score the passages found between the document pairs of `folder` and print the scores."""
    chosen = load_config(config) if config else Config()
    pairs, rows = read_pairs(folder, limit)
    with StageProgress(1, wanted=sys.stderr.isatty()) as progress:
        progress.stage("finding passages")
        progress.start("", len(pairs))
        use_compiled(len(pairs) >= _COMPILED_FROM)
        try:
            scores = score_pan(pairs, rows, chosen.align, progress.advance)
        finally:
            use_compiled(False)
    sys.stdout.write(_to_json(scores) if as_json else _describe(scores))


def _to_json(scores: PassageScores) -> str:
    """Return the scores as one JSON object."""
    told = {"schema": "samesource/passages/1", **dataclasses.asdict(scores)}
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _describe(scores: PassageScores) -> str:
    """Return the scores as a table with a few lines below."""
    wide = max(len(name) for name in scores.kinds) + 2
    lines = [f"{scores.pairs:,} pairs of {scores.documents:,} documents", ""]
    lines.append(f"{'':{wide}}plagdet  precision  recall  granularity  cases  detections  roles swapped")
    for name, score in scores.kinds.items():
        lines.append(f"{name:{wide}}{_row(score)}  {scores.swapped[name].plagdet:13.3f}")
    false, bare = scores.falsely_found, scores.without_reuse
    lines += [
        "",
        f"pairs without reuse that have a detection: {false:,} of {bare:,} ({false / max(bare, 1):.1%})",
        f"CPU a pair: preparing {scores.prepare_ms:.2f} ms, aligning {scores.align_ms:.2f} ms",
    ]
    return "\n".join(lines) + "\n"


def _row(score: Plagdet) -> str:
    """Return the columns of one score."""
    return (
        f"{score.plagdet:7.3f}  {score.precision:9.3f}  {score.recall:6.3f}  {score.granularity:11.3f}  "
        f"{score.cases:5,}  {score.detections:10,}"
    )
