"""Number the groups of texts that hang together."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.corpus.passages.pair_members import pair_members
from samesource.kernels.components import components

Numbers = npt.NDArray[np.uint64]
Ints = npt.NDArray[np.int64]


def group_texts(count: int, pairs: Numbers) -> Ints:
    """Return for each of `count` texts the least number of a text that it is connected with by `pairs`."""
    group = np.arange(count)
    first, second = pair_members(pairs)
    members = np.unique(np.concatenate((first, second)))
    links = zip(np.searchsorted(members, first).tolist(), np.searchsorted(members, second).tolist(), strict=True)
    for component in components(len(members), links):
        group[members[component]] = members[component[0]]
    return group
