"""Read a normalised text back from its table."""

from __future__ import annotations

import json
from typing import Any

import numpy as np

from samesource.language.normalised import Normalised


def normalised_of_row(row: dict[str, Any]) -> Normalised:
    """Return a row of the texts table as a Normalised."""
    return Normalised(
        row["normal"],
        np.array(row["map_normal"], np.int32),
        np.array(row["map_original"], np.int32),
        row["language"],
        row["text_sha256"],
        json.loads(row["stripped_json"]),
    )
