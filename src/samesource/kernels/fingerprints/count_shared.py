"""Count what pairs of sets share."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import lean_kernel

Numbers = npt.NDArray[np.uint64]
Places = npt.NDArray[np.int64]

_1 = np.uint64(1)


@lean_kernel
def count_shared(hashes: Numbers, offsets: Numbers, left: Numbers, right: Numbers, shared: Places) -> None:
    """Write how many hashes sets left[k] and right[k] share, by merging the two in step, without branches."""
    for k in range(len(shared)):
        i, i_end = offsets[left[k]], offsets[left[k] + _1]
        j, j_end = offsets[right[k]], offsets[right[k] + _1]
        count = 0
        while i < i_end and j < j_end:
            a, b = hashes[i], hashes[j]
            count += int(a == b)
            i += np.uint64(a <= b)
            j += np.uint64(b <= a)
        shared[k] = count
