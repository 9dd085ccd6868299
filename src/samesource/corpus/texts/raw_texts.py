"""Records as a file gives them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import pyarrow as pa


@dataclass(frozen=True, slots=True)
class RawTexts:
    """Records that stand one after another in a file, unchecked; the columns are of equal length.

    `first` is the place of the first in the file, from 0: the row of a table, the line of JSON, blank ones counted.
    Where `texts` has a null, `reasons` may say why, by place in the columns, an empty one where a line is blank. A
    record without an id has a null there.
    """

    first: int
    ids: pa.Array
    texts: pa.Array
    published: pa.Array
    series: pa.Array
    reasons: Mapping[int, str] = field(default_factory=dict)
