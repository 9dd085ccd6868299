"""One family, judged and measured for training."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from samesource.records.relation import Relation
from samesource.training.relay_cases import RelayCase

FloatArray = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class LineageCase:
    """One family with its relations and the measures of all pairs."""

    relay: RelayCase
    relations: list[Relation]
    twins: FloatArray
    edge_values: dict[str, FloatArray]
    direction_values: dict[str, FloatArray]
