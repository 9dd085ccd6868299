"""What many unconnected texts carry."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]


class Formulae(NamedTuple):
    """Keys of formulae, ascending, with two hubs of their texts, how many they have and in how many groups.

    Keys of one block have the same hubs; a sentence that chance makes of several stock phrases has several.
    """

    keys: npt.NDArray[np.uint64]
    hubs: Ints
    others: Ints
    documents: Ints
    groups: Ints
