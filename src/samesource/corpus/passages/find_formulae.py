"""Find the words of texts that stand in formulae."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.corpus.passages.formulae import Formulae
from samesource.corpus.passages.name_keys import name_keys
from samesource.corpus_config import PassageConfig
from samesource.kernels.fingerprints.find_text_words import TextWords
from samesource.kernels.fingerprints.winnow_texts import winnow_texts

Numbers = npt.NDArray[np.uint64]
Ints = npt.NDArray[np.int64]

_SHIFT = np.uint64(32)
_BACK, _LIKE = 3, 2
"""Keys of one formula are so few keys apart, and are carried by numbers of texts within this factor."""


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
    inside = np.zeros(len(words.hashes), bool)
    if not len(formulae.keys):
        return inside
    anchors = winnow_texts(data, offsets, config.words, config.window, threads)
    named = name_keys(anchors.hashes)
    place = np.minimum(np.searchsorted(formulae.keys, named), len(formulae.keys) - 1)
    hits = np.flatnonzero(formulae.keys[place] == named)
    place = place[hits]
    text = np.searchsorted(anchors.offsets, hits, side="right") - 1
    owner = np.repeat(np.arange(len(offsets) - 1, dtype=np.uint64), np.diff(words.offsets))
    start = np.searchsorted(owner << _SHIFT | words.starts, text.astype(np.uint64) << _SHIFT | anchors.starts[hits])
    end = np.minimum(start + config.words, words.offsets[text + 1])
    near = config.words + config.window
    same = np.stack((formulae.hubs[place], formulae.others[place]))
    _join(inside, text, start, end, near, same, formulae.documents[place])
    first, last = _stretches(inside)
    long = last - first >= config.formula_words
    inside[:] = False
    first, last = first[long], last[long]
    _join(inside, owner[first].astype(np.int64), first, last, near)
    for low, high in zip(first.tolist(), last.tolist(), strict=True):
        inside[low:high] = True
    return inside


def _join(
    inside: npt.NDArray[np.bool_],
    text: Ints,
    start: Ints,
    end: Ints,
    near: int,
    hubs: Ints | None = None,
    documents: Ints | None = None,
) -> None:
    """Mark the words from each range to one of the next few of the same text, where it is near and of one formula.

    A name in a formula has keys of its own, carried by fewer texts: those around it are joined over them.
    """
    change = np.zeros(len(inside) + 1, np.int64)
    for back in range(1, _BACK + 1):
        joined = (text[back:] == text[:-back]) & (start[back:] - end[:-back] <= near)
        if hubs is not None and documents is not None:
            fewer, more = (
                np.minimum(documents[back:], documents[:-back]),
                np.maximum(documents[back:], documents[:-back]),
            )
            joined &= (hubs[:, back:] == hubs[:, :-back]).all(axis=0) & (more <= _LIKE * fewer)
        np.add.at(change, start[:-back][joined], 1)
        np.add.at(change, end[back:][joined], -1)
    inside |= np.cumsum(change)[:-1] > 0


def _stretches(inside: npt.NDArray[np.bool_]) -> tuple[Ints, Ints]:
    """Return where marked stretches start and end."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], inside.astype(np.int8), [0]))))
    return edges[::2], edges[1::2]
