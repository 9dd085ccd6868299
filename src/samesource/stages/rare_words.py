"""The rare ordinary words of a text."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.records.prepared import IN_QUOTATION, IS_NAME, IS_NUMBER, Prepared

_RARE = 1_800_000
"""Background weight (millionths) of words that one in ten thousand is: below, any two texts share them."""


def rare_words(document: Prepared) -> npt.NDArray[np.bool_]:
    """Tell which words are rare, outside quotations, and neither names nor figures."""
    plain = (document.token_flag & (IS_NAME | IS_NUMBER | IN_QUOTATION)) == 0
    chosen: npt.NDArray[np.bool_] = plain & (document.token_weight > _RARE)
    return chosen
