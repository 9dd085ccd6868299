"""The fitted coefficients that lie in the package."""

from __future__ import annotations

import functools
import importlib.resources
import json
from pathlib import Path

from samesource.errors import ContractError
from samesource.records.logistic_model import LogisticModel


@functools.cache
def load_model(name: str, folder: str = "") -> LogisticModel:
    """Read model `name` from FOLDER/NAME.json, of the package where none is given; raise ContractError if broken."""
    models = Path(folder) if folder else importlib.resources.files("samesource") / "models"
    try:
        read = json.loads((models / f"{name}.json").read_text(encoding="utf-8"))
        features = read["features"]
        return LogisticModel(
            names=tuple(str(f["name"]) for f in features),
            weights=tuple(float(f["weight"]) for f in features),
            centres=tuple(float(f["centre"]) for f in features),
            intercept=float(read["intercept"]),
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ContractError(f"the model {name} cannot be read", where=f"{type(error).__name__}: {error}") from error
