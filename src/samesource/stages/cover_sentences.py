"""How much of each sentence of one document stands in another."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels.sentence_coverage import sentence_coverage
from samesource.records.prepared import Prepared
from samesource.stages.view_pair import view_pair


def cover_sentences(
    a: Prepared, b: Prepared
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.int64], npt.NDArray[np.float64]]:
    """Measure how much of each body sentence of `a` is found in `b`.

    Returns three arrays with one entry a body sentence of `a`: the share of its background weight found (0 to 1), the
    best body sentence of `b` (counted among body sentences; -1 where b has none), and the sentence's weight.
    """
    pair = view_pair(a, b)
    a_stems, b_stems = (pair.a.stem_sentence, pair.a.stem), (pair.b.stem_sentence, pair.b.stem)
    weight = pair.term_weight.astype(np.float64)
    share, best = sentence_coverage(a_stems, pair.a.mass, b_stems, len(pair.b.mass), weight)
    return share, best, pair.a.mass / 1e6
