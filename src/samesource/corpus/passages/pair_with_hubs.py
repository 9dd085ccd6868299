"""Pairs of the texts of a common key with one of them."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.corpus.passages.carriers import Carriers
from samesource.corpus.passages.find_hubs import find_hubs
from samesource.corpus.passages.pair_codes import pair_codes

Numbers = npt.NDArray[np.uint64]
Ints = npt.NDArray[np.int64]


def pair_with_hubs(carriers: Carriers, chosen: Ints, orders: Numbers, boundary: int) -> Numbers:
    """Return the codes of the pairs of each chosen key's texts with its hub: linear, where all pairs are quadratic.

    With a `boundary` above 0 the hub is one of the texts below it, paired with those not below it; a key without is
    left out.
    """
    owner, numbers = carriers.owners(chosen)
    hub = find_hubs(carriers, chosen, orders, boundary)[owner]
    paired = (hub >= 0) & (numbers >= boundary) if boundary else hub != numbers
    return pair_codes(hub[paired], numbers[paired])
