"""Arrays as kernels take them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
import numpy.typing as npt


def read_only(columns: Iterable[npt.NDArray[Any]], types: Iterable[np.dtype[Any]]) -> tuple[npt.NDArray[Any], ...]:
    """Return the arrays, each of its type, as arrays or views that may not be written.

    One signature for arrays that may be written and those that may not: half the machine code.
    """
    return tuple([_fixed(column, kept) for column, kept in zip(columns, types, strict=True)])


def _fixed(column: npt.NDArray[Any], kept: np.dtype[Any]) -> npt.NDArray[Any]:
    """Return an array of a type that may not be written; the same one where it is such an array."""
    flags = column.flags
    if column.dtype == kept and flags.c_contiguous and not flags.writeable:
        return column
    view = np.ascontiguousarray(column, kept).view()
    view.setflags(write=False)
    return view
