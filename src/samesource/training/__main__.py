"""Fit every model again: `python -m samesource.training FOLDER MODELS` (FOLDER laid out as benchmarks/relay)."""

from __future__ import annotations

import sys
from pathlib import Path

from samesource.config import Config
from samesource.errors import SamesourceError
from samesource.training.evaluate_left_out import evaluate_left_out
from samesource.training.train_models import train_models


def main() -> int:
    """Print what left-out families say, then fit on all and write the coefficients; return the exit status."""
    if len(sys.argv) != 3:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    folder, models = Path(sys.argv[1]), Path(sys.argv[2])
    try:
        for name, figure in evaluate_left_out(folder, Config()).items():
            sys.stdout.write(f"{name:28} {figure:.3f}\n")
        models.mkdir(parents=True, exist_ok=True)
        train_models(folder, models, Config())
    except SamesourceError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    return 0


if __name__ == "__main__":
    sys.exit(main())
