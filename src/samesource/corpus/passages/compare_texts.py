"""Compare pairs of texts word by word."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.config import PassageConfig
from samesource.corpus.passages.compared_texts import ComparedTexts
from samesource.corpus.passages.find_formulae import find_formulae
from samesource.corpus.passages.formulae import Formulae
from samesource.corpus.passages.text_store import TextStore
from samesource.kernels.chaining.chain_pairs import PairChains, chain_pairs
from samesource.kernels.fingerprints.find_text_words import find_text_words
from samesource.kernels.mix import mix

Ints = npt.NDArray[np.int64]

_FEWEST = 4


def compare_texts(
    store: TextStore, first: Ints, second: Ints, formulae: Formulae | None, config: PassageConfig, threads: int
) -> ComparedTexts:
    """Return what the texts first[k] and second[k] share word for word but for edits, formulae left out.

    A passage has `least_words` in exact runs, or is most of the shorter text.
    """
    numbers, places = np.unique(np.concatenate((first, second)), return_inverse=True)
    left, right = places[: len(first)], places[len(first) :]
    data, offsets = store.read(numbers)
    words = find_text_words(data, offsets, threads)
    formula = np.zeros(len(words.hashes), bool)
    if formulae is not None:
        formula = find_formulae(data, offsets, words, formulae, config, threads)
    hashes = words.hashes
    if formula.any():
        with np.errstate(over="ignore"):
            hashes = np.where(formula, mix(np.arange(len(hashes), dtype=np.uint64)), hashes)
    sizes = np.diff(words.offsets)
    least = np.minimum(config.least_words, np.maximum((np.minimum(sizes[left], sizes[right]) + 1) // 2, _FEWEST))
    chains = chain_pairs(hashes, words.offsets, left, right, least, config.gap_words, threads)
    whole = config.contained * np.minimum(sizes[left], sizes[right])
    chains = _telling(chains, np.minimum(config.least_words, whole))
    return ComparedTexts(numbers, data, offsets, words, formula, left, right, chains)


def _telling(chains: PairChains, least: npt.NDArray[np.float64]) -> PairChains:
    """Keep the chains of each pair that have least[k] words in exact runs, or more."""
    counts = np.diff(chains.offsets)
    kept = chains.boxes[:, 4] >= np.repeat(least, counts)
    before = np.concatenate((np.zeros(1, np.int64), np.cumsum(kept, dtype=np.int64)))
    return PairChains(chains.boxes[kept], before[chains.offsets])
