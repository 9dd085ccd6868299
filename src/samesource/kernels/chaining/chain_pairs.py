"""What pairs of texts share, word for word but for edits."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from samesource.kernels.chaining.chain_block import chain_block
from samesource.kernels.fingerprints.share_blocks import share_blocks

Numbers = npt.NDArray[np.uint64]
Ints = npt.NDArray[np.int64]

_WALK, _MOST_CHAINS, _MOST_RUNS = 16, 16, 1 << 17


class PairChains(NamedTuple):
    """Chains end to end, rows (a start, a end, b start, b end, words in runs); pair k's stand from offsets[k] on."""

    boxes: Ints
    offsets: Ints


def chain_pairs(
    words: Numbers, offsets: Ints, left: Ints, right: Ints, least: Ints, gap: int = 16, threads: int = 1
) -> PairChains:
    """Return the chains of exact runs that texts left[k] and right[k] share; all of it in words of each text.

    `words` and `offsets` are those of `find_text_words`. A chain of pair k is worth least[k] words or
    more after half a word is taken for each word between its runs, none further apart than `gap`; a pair has up to 16
    of them, the best first.
    Cost linear in the words of a pair and in their shared runs: some 10 µs for two texts of 300 words.
    """
    sizes = np.diff(offsets)
    longest = int(sizes.max(initial=0))
    cost = np.concatenate(([0], np.cumsum(sizes[left] + sizes[right])))
    heads = 128
    while heads < 2 * longest:
        heads *= 2

    def prepare() -> tuple[Ints, Ints, Ints, Ints]:
        runs = min(64 + longest * _WALK, _MOST_RUNS)
        return (
            np.empty(heads, np.int64),
            np.empty(longest, np.int64),
            np.empty((3, runs), np.int64),
            np.empty((3, runs), np.int64),
        )

    def work(memory: tuple[Ints, Ints, Ints, Ints], first: int, last: int) -> tuple[Ints, Ints]:
        boxes = np.empty((5, (last - first) * _MOST_CHAINS), np.int64)
        counts = np.empty(last - first, np.int64)
        chain_block(
            words, offsets, left[first:last], right[first:last], _WALK, gap, least[first:last], *memory, boxes, counts
        )
        return boxes[:, : int(counts.sum())].T.copy(), counts

    parts = share_blocks(cost, threads, prepare, work)
    boxes = np.concatenate([np.zeros((0, 5), np.int64), *(part[0] for part in parts)])
    counts = np.concatenate([np.zeros(1, np.int64), *(part[1] for part in parts)])
    return PairChains(boxes, np.cumsum(counts))
