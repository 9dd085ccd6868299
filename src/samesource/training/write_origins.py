"""Make the model of origins."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from samesource.stages.claiming.origin_features import ORIGIN_FEATURES
from samesource.training.fit_origins import fit_origins
from samesource.training.origin_design import ORIGIN_SIGNS, origin_design
from samesource.training.origin_examples import OriginExample
from samesource.training.write_model import write_model


def write_origins(examples: Sequence[OriginExample], models: Path) -> None:
    """Fit on all examples and write MODELS/origins.json."""
    fitted = fit_origins(examples)
    bags = [origin_design(example.pairs) for example in examples]
    likeliest = np.array([bag[int(np.argmax(bag @ fitted[0]))] for bag in bags])
    reasons = {name: ORIGIN_FEATURES[name] for name in ORIGIN_SIGNS}
    counts = {"examples": float(len(examples)), "true": sum(example.outcome for example in examples)}
    families = {example.family for example in examples}
    write_model(models / "origins.json", "origins", reasons, fitted, likeliest.mean(axis=0), counts, families)
