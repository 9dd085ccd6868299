"""Which texts carry a key."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]


class Carriers(NamedTuple):
    """Keys that two texts or more carry: key k is values[k], its texts numbers[starts[k] : starts[k] + sizes[k]]."""

    values: npt.NDArray[np.uint64]
    starts: Ints
    sizes: Ints
    numbers: Ints

    def owners(self, chosen: Ints) -> tuple[Ints, Ints]:
        """Return, for each text of each chosen key, the place of the key in `chosen` and the text."""
        sizes = self.sizes[chosen]
        owner = np.repeat(np.arange(len(chosen)), sizes)
        within = np.arange(len(owner)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        return owner, self.numbers[self.starts[chosen][owner] + within]
