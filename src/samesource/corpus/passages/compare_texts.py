"""Compare pairs of texts word by word."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.config import Config
from samesource.corpus.passages.compared_texts import ComparedTexts
from samesource.corpus.passages.find_forms import find_forms
from samesource.corpus.passages.find_formulae import find_formulae
from samesource.corpus.passages.formulae import Formulae
from samesource.corpus.passages.text_store import TextStore
from samesource.kernels.chaining.chain_pairs import PairChains, chain_pairs
from samesource.kernels.fingerprints.find_text_words import find_text_words
from samesource.kernels.mix import mix

Ints = npt.NDArray[np.int64]

_FEWEST = 4


def compare_texts(
    store: TextStore, first: Ints, second: Ints, formulae: Formulae | None, config: Config, threads: int
) -> ComparedTexts:
    """Return what the texts first[k] and second[k] share word for word but for edits, formulae left out.

    A passage has `least_words` in exact runs, or is most of the shorter text, and is no form filled twice.
    """
    options = config.passages
    numbers, places = np.unique(np.concatenate((first, second)), return_inverse=True)
    left, right = places[: len(first)], places[len(first) :]
    data, offsets = store.read(numbers)
    words = find_text_words(data, offsets, threads)
    formula = np.zeros(len(words.hashes), bool)
    if formulae is not None:
        formula = find_formulae(data, offsets, words, formulae, options, threads)
    hashes = words.hashes
    if formula.any():
        with np.errstate(over="ignore"):
            hashes = np.where(formula, mix(np.arange(len(hashes), dtype=np.uint64)), hashes)
    sizes = np.diff(words.offsets)
    fewer = np.minimum(sizes[left], sizes[right])
    least = np.minimum(options.least_words, np.maximum((fewer + 1) // 2, _FEWEST))
    chains = chain_pairs(hashes, words.offsets, left, right, least, options.gap_words, threads)
    counts = np.diff(chains.offsets)
    texts = np.repeat(left, counts), np.repeat(right, counts)
    telling = chains.boxes[:, 4] >= np.repeat(np.minimum(options.least_words, options.contained * fewer), counts)
    forms, doubtful = find_forms(data, offsets, words, texts, chains.boxes, config.align)
    telling &= ~forms
    longer = np.maximum(chains.boxes[:, 1] - chains.boxes[:, 0], chains.boxes[:, 3] - chains.boxes[:, 2])
    doubtful |= chains.boxes[:, 4] < options.exact * longer
    kept = _keep(chains, telling)
    return ComparedTexts(numbers, data, offsets, words, formula, left, right, kept, doubtful[telling])


def _keep(chains: PairChains, kept: npt.NDArray[np.bool_]) -> PairChains:
    """Return some of the chains."""
    before = np.concatenate((np.zeros(1, np.int64), np.cumsum(kept, dtype=np.int64)))
    return PairChains(chains.boxes[kept], before[chains.offsets])
