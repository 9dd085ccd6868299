"""Find the words of texts that stand in formulae."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.config import PassageConfig
from samesource.corpus.passages.formulae import Formulae
from samesource.corpus.passages.text_keys import name_keys
from samesource.kernels.fingerprints.find_text_words import TextWords
from samesource.kernels.fingerprints.winnow_texts import winnow_texts

Numbers = npt.NDArray[np.uint64]
Ints = npt.NDArray[np.int64]

_SHIFT = np.uint64(32)
_LIKE = 2
"""Keys of one formula are carried by numbers of texts that differ by no more than this factor."""


def find_formulae(
    data: npt.NDArray[np.uint8],
    offsets: Ints,
    words: TextWords,
    formulae: Formulae,
    config: PassageConfig,
    threads: int,
) -> npt.NDArray[np.bool_]:
    """Tell for each word whether it stands in a stretch of `formula_words` or more that keys of one formula make up.

    Keys as far apart as an edit and the choice of keys leave them are one stretch, and so are stretches that near.
    """
    inside = np.zeros(len(words.hashes) + 1, np.int64)
    if not len(formulae.keys):
        return inside[:-1].astype(bool)
    anchors = winnow_texts(data, offsets, config.words, config.window, threads)
    named = name_keys(anchors.hashes)
    place = np.minimum(np.searchsorted(formulae.keys, named), len(formulae.keys) - 1)
    hits = np.flatnonzero(formulae.keys[place] == named)
    if not len(hits):
        return inside[:-1].astype(bool)
    text = np.searchsorted(anchors.offsets, hits, side="right") - 1
    owner = np.repeat(np.arange(len(offsets) - 1, dtype=np.uint64), np.diff(words.offsets))
    start = np.searchsorted(owner << _SHIFT | words.starts, text.astype(np.uint64) << _SHIFT | anchors.starts[hits])
    end = np.minimum(start + config.words, words.offsets[text + 1])
    hub = formulae.hubs[place[hits]]
    near = config.words + config.window
    documents = formulae.documents[place[hits]]
    fewer, more = np.minimum(documents[1:], documents[:-1]), np.maximum(documents[1:], documents[:-1])
    first, last = _stretches(text, start, end, near, (hub[1:] == hub[:-1]) & (more <= _LIKE * fewer))
    long = end[last] - start[first] >= config.formula_words
    first, last = first[long], last[long]
    text, start, end = text[first], start[first], end[last]
    first, last = _stretches(text, start, end, near, np.ones(max(len(start) - 1, 0), bool))
    np.add.at(inside, start[first], 1)
    np.add.at(inside, end[last], -1)
    return np.cumsum(inside)[:-1] > 0


def _stretches(text: Ints, start: Ints, end: Ints, near: int, alike: npt.NDArray[np.bool_]) -> tuple[Ints, Ints]:
    """Join ranges of words to those before them where near and `alike`; return the first and last range of each."""
    joined = alike & (start[1:] - end[:-1] <= near) & (text[1:] == text[:-1])
    first = np.flatnonzero(np.append(True, ~joined)[: len(start)])
    return first, np.append(first[1:], len(start))[: len(first)] - 1
