"""A corpus as its keys and what must be known of each text."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from samesource.corpus.passages.number_spool import NumberSpool
from samesource.corpus.passages.text_store import TextStore

Ints = npt.NDArray[np.int64]


class CorpusKeys(NamedTuple):
    """Texts are numbered from 0 in the order in which they came, whatever their own row numbers."""

    store: TextStore
    keys: NumberSpool
    rows: Ints
    """The text's own row number."""
    orders: npt.NDArray[np.uint64]
    """A hash of each id, in whose order texts are taken, so that nothing depends on the order in which they came."""
    days: Ints
    """Day of publication, counted from 1970; -1 where unknown."""
    key_counts: Ints
    boundary: int
    """Texts below it are those matched against, the others the query; 0 where all are compared with all."""
