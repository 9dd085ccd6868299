"""Number the words, stems and sentences of one document."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel
from samesource.kernels.aligning.numbers_by_loop import numbers_by_loop

Ints = npt.NDArray[np.int64]
Numbered = tuple[Ints, Ints, Ints, Ints, Ints, Ints, Ints]


@kernel
def document_by_loop(word: Ints, stem: Ints, weight: Ints, owner: Ints) -> Numbered:
    """Number a document's words, stems and sentences. The same as `number_document`."""
    none = np.zeros(0, np.int64)
    words, word_values = numbers_by_loop(none, word)
    stems, stem_values = numbers_by_loop(none, stem)
    weights = np.zeros(len(stem_values), np.int64)
    sentence, listed = np.empty(len(owner), np.int64), np.empty(len(owner), np.int64)
    count = 0
    for k in range(len(word)):
        weights[stems[k]] = max(weights[stems[k]], weight[k])
        if k == 0 or owner[k] != owner[k - 1]:
            listed[count] = owner[k]
            count += 1
        sentence[k] = count - 1
    return words, word_values, stems, stem_values, weights, sentence, listed[:count]
