"""The command `train relations`."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from samesource.config import Config
from samesource.config_file import load_config
from samesource.kernels._jit import use_compiled
from samesource.progress import StageProgress
from samesource.training.describe_left_out import describe_left_out
from samesource.training.evaluate_left_out import evaluate_left_out
from samesource.training.relation_examples import relation_examples
from samesource.training.relay_cases import relay_cases
from samesource.training.relay_truth import read_relay_truth
from samesource.training.train_models import train_models

_STAGES = 4


def train_relations(folders: Sequence[Path], out: Path | None, config: Path | None, *, as_json: bool) -> None:
    """Print what the families of `folders` say that were left out of the fit; fit on all of them and write `out`."""
    chosen = load_config(config) if config else Config()
    truth = read_relay_truth(*folders)
    use_compiled(True)
    try:
        with StageProgress(_STAGES, wanted=sys.stderr.isatty()) as progress:
            progress.stage("aligning all pairs of each family")
            relays = relay_cases(folders, chosen)
            progress.stage("measuring pairs, simulating formulae and other events")
            examples = relation_examples(relays, truth, chosen)
            progress.stage("judging each family by models fitted on the others")
            progress.start("", len(relays))
            cases = evaluate_left_out(relays, truth, examples, chosen, progress.advance)
            if out is not None:
                progress.stage("fitting on all families")
                out.mkdir(parents=True, exist_ok=True)
                train_models(cases, truth, examples, out)
    finally:
        use_compiled(False)
    figures = describe_left_out(cases, truth, chosen)
    told = {"schema": "samesource/training/1", "families": len(relays), **figures}
    sys.stdout.write(json.dumps(told, ensure_ascii=False, indent=1) + "\n" if as_json else _describe(told))
    if out is not None:
        sys.stderr.write(f"coefficients are in {out}; name them as relate.models and lineage.models\n")


def _describe(told: dict[str, Any]) -> str:
    """Return the figures, the calibration curve and the errors by language as lines."""
    lines = [f"{told['families']} families, each judged by models fitted on the others", ""]
    lines += [f"{name:30}{figure:7.3f}" for name, figure in told["figures"].items()]
    lines += ["", "dependence: said   true  pairs"]
    lines += [f"{'':12}{row['said']:5.2f}  {row['true']:5.2f}  {row['pairs']:5}" for row in told["calibration"]]
    for parts in ("makes", "languages"):
        lines += [
            "",
            f"{parts:10}  families  pairs  wrong  story F1  dependent F1  edge F1  kind right  calibration error",
        ]
        for part, row in told[parts].items():
            figures = [row[f"{name}.f1"] for name in ("story", "dependent", "edge")]
            figures += [row["relation.kind_accuracy"], row["calibration.error"]]
            said = zip(figures, (8, 12, 7, 10, 17), strict=True)
            counts = f"{part:10}  {row['families']:8}  {row['pairs']:5}  {row['wrong']:5}"
            lines.append("  ".join([counts, *(f"{figure:{width}.3f}" for figure, width in said)]))
    return "\n".join(lines) + "\n"
