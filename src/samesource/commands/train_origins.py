"""The command `train origins`."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from samesource.config import Config
from samesource.config_file import load_config
from samesource.kernels._jit import use_compiled
from samesource.training.left_out_origins import left_out_origins
from samesource.training.origin_examples import origin_examples
from samesource.training.relay_cases import relay_cases
from samesource.training.relay_truth import read_relay_truth
from samesource.training.write_origins import write_origins


def train_origins(folders: Sequence[Path], out: Path | None, config: Path | None, *, as_json: bool) -> None:
    """Print what claims of families say that were left out of the fit; fit on all of them and write `out`."""
    chosen = load_config(config) if config else Config()
    read_relay_truth(*folders)
    use_compiled(True)
    try:
        examples = [
            example for folder in folders for example in origin_examples(folder, relay_cases([folder], chosen), chosen)
        ]
    finally:
        use_compiled(False)
    told = {"schema": "samesource/training/1", **left_out_origins(examples, chosen.claims.strangers)}
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
        write_origins(examples, out)
        sys.stderr.write(f"coefficients are in {out}/origins.json\n")
    if as_json:
        sys.stdout.write(json.dumps(told, ensure_ascii=False, indent=1) + "\n")
        return
    calibration = told.pop("calibration")
    lines = [f"{name:30}{figure}" for name, figure in told.items() if name != "schema"]
    lines += ["", "two origins: said   true  claims"]
    lines += [f"{'':12}{row['said']:5.2f}  {row['true']:5.2f}  {row['claims']:6}" for row in calibration]
    sys.stdout.write("\n".join(lines) + "\n")
