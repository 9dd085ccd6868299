"""Arrays as kernels take them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
import numpy.typing as npt


def read_only(columns: Iterable[npt.NDArray[Any]], types: Iterable[npt.DTypeLike]) -> tuple[npt.NDArray[Any], ...]:
    """Return views of arrays, each of its type, that may not be written.

    One signature for arrays that may be written and those that may not: half the machine code.
    """
    fixed = []
    for column, kept in zip(columns, types, strict=True):
        view = np.ascontiguousarray(column, kept)
        if view.flags.writeable:
            view = view.view()
            view.setflags(write=False)
        fixed.append(view)
    return tuple(fixed)
