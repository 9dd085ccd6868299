"""What kernels made of rows when a story was traced before."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any, TypeAlias

Key: TypeAlias = tuple[Hashable, ...]


@dataclass(frozen=True, slots=True)
class Recalled:
    """The rows that a kernel makes of rows of its source, by what names those."""

    columns: tuple[str, ...]
    """Columns of the source that name a row; the values of a list have no order."""
    rows: dict[Key, list[dict[str, Any]]]
    """Rows of the table that is made, but for their story."""
