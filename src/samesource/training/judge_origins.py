"""What a fit of the model of origins says of claims."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from samesource.training.origin_design import origin_design
from samesource.training.origin_examples import OriginExample

FloatArray = npt.NDArray[np.float64]


def judge_origins(examples: Sequence[OriginExample], fitted: tuple[FloatArray, float]) -> list[float]:
    """Return for each claim the chance that two of its texts have two origins: that of its likeliest pair."""
    weights, intercept = fitted
    logits = [float((origin_design(example.pairs) @ weights).max()) + intercept for example in examples]
    return [1.0 / (1.0 + float(np.exp(-logit))) for logit in logits]
