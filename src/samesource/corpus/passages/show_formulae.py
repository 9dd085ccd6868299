"""Write down what was taken for a formula."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from samesource.corpus.passages.corpus_keys import CorpusKeys
from samesource.corpus.passages.find_formulae import find_formulae
from samesource.corpus.passages.formulae import Formulae
from samesource.corpus.passages.passage_schema import FORMULA_SCHEMA
from samesource.corpus_config import PassageConfig
from samesource.kernels.fingerprints.find_text_words import find_text_words

Ints = npt.NDArray[np.int64]

_MOST, _SHOWN, _FEWEST_KEYS = 1_000, 200, 3


def show_formulae(corpus: CorpusKeys, formulae: Formulae, config: PassageConfig, threads: int) -> pa.Table:
    """Return a row for each formula of `formula_words` or more, as it stands in one of its texts.

    Of formulae that stand in the same hub the longest is shown; the thousand with most texts are.
    """
    numbers, place, keys = np.unique(formulae.hubs, return_inverse=True, return_counts=True)
    documents, groups = np.zeros((2, len(numbers)), np.int64)
    np.maximum.at(documents, place, formulae.documents)
    np.maximum.at(groups, place, formulae.groups)
    chosen = np.flatnonzero(keys >= _FEWEST_KEYS)
    chosen = np.sort(chosen[np.lexsort((corpus.orders[numbers[chosen]], -documents[chosen]))][:_MOST])
    data, offsets = corpus.store.read(numbers[chosen])
    words = find_text_words(data, offsets, threads)
    formula = find_formulae(data, offsets, words, formulae, config, threads)
    rows = []
    for k, number in enumerate(chosen.tolist()):
        first, last = words.offsets[k : k + 2].tolist()
        start, end = _longest(formula[first:last])
        if end > start:
            text = bytes(data[offsets[k] : offsets[k + 1]])
            low = len(text[: int(words.starts[first + start])].decode("utf-8"))
            shown = text[int(words.starts[first + start]) : int(words.ends[first + end - 1])].decode("utf-8")
            row = int(corpus.rows[numbers[number]])
            text_set = "against" if numbers[number] < corpus.boundary else "query"
            rows.append(
                (row, low, low + len(shown), int(documents[number]), int(groups[number]), shown[:_SHOWN], text_set)
            )
    columns = zip(*rows, strict=True) if rows else ((),) * len(FORMULA_SCHEMA)
    return pa.table([pa.array(list(column)) for column in columns], schema=FORMULA_SCHEMA)


def _longest(flags: npt.NDArray[np.bool_]) -> tuple[int, int]:
    """Return the longest stretch of flags, the first of equals; an empty one where there is none."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], flags.astype(np.int8), [0]))))
    if not len(edges):
        return 0, 0
    starts, ends = edges[::2], edges[1::2]
    best = int(np.argmax(ends - starts))
    return int(starts[best]), int(ends[best])
