"""Tell forms filled twice from text taken over."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.config import AlignConfig
from samesource.corpus.passages.flag_words import flag_words
from samesource.kernels.chaining.share_flagged import share_flagged
from samesource.kernels.fingerprints.find_text_words import TextWords
from samesource.records.prepared import IS_NAME, IS_NUMBER

Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

_SHORT, _TELLING, _DIFFERING = 0.5, 1 / 3, 1 / 6


def find_forms(
    data: npt.NDArray[np.uint8],
    offsets: Ints,
    words: TextWords,
    texts: tuple[Ints, Ints],
    boxes: Ints,
    config: AlignConfig,
) -> tuple[Flags, Flags]:
    """Tell for each chain between texts[0][k] and texts[1][k] whether the two share a form and not what it says.

    The rule of `stages.is_filled_form`, with the same options and for texts as short as there: of the figures, and of
    figures and names together, the side with fewer shares less than `form_share`. That makes a passage doubtful, which
    is told second; it is a form where also a sixth of the words differ, a third of them such: errors and edits at
    random hit fewer words, and others more often.
    """
    flags = flag_words(data, offsets, words)
    base = np.stack((words.offsets[texts[0]], words.offsets[texts[1]]), axis=1)
    ranges = boxes[:, :4] + np.repeat(base, 2, axis=1)
    sizes = np.diff(offsets)
    short = np.sqrt(sizes[texts[0]] * sizes[texts[1]]) <= _SHORT * config.verbatim_full_characters
    figures, told = (_count(words, flags, wanted, ranges) for wanted in (IS_NUMBER, IS_NUMBER | IS_NAME))
    size = boxes[:, 1] - boxes[:, 0] + boxes[:, 3] - boxes[:, 2]
    differing = size - 2 * boxes[:, 4]
    telling = told[:, 0] + told[:, 1] - 2 * told[:, 2]
    shared = _share(figures, config.form_fewest) < config.form_share
    shared &= _share(told, 1) < config.form_share
    doubtful: Flags = short & shared
    return doubtful & (telling >= _TELLING * differing) & (differing >= _DIFFERING * size), doubtful


def _count(words: TextWords, flags: npt.NDArray[np.uint8], wanted: int, ranges: Ints) -> Ints:
    """Count the distinct flagged words of each range, and of both."""
    counts = np.zeros((len(ranges), 3), np.int64)
    share_flagged(words.hashes, flags, wanted, ranges, counts)
    return counts


def _share(counts: Ints, fewest: int) -> npt.NDArray[np.float64]:
    """Return the share of the side with fewer that the other holds; 1 for too few."""
    fewer = np.minimum(counts[:, 0], counts[:, 1])
    share: npt.NDArray[np.float64] = np.where(fewer >= fewest, counts[:, 2] / np.maximum(fewer, 1), 1.0)
    return share
