"""Put the words of lines into a text at their places."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import runs_compiled
from samesource.kernels.aligning.insert_by_loop import Story, insert_by_loop

Ints = npt.NDArray[np.int64]


def insert_lines(
    story: Story, place: Ints, word: Ints, stem: Ints, character: Ints, line: Ints, mark: int, most: int
) -> Story:
    """Merge words of lines into a story, in order of text; each line becomes a sentence, and its words bear `mark`.

    Of each word put in are given its place, word, stem, start and end, and line. The first `most` words are returned.
    """
    if runs_compiled():
        return insert_by_loop(story, place, word, stem, character, line, mark, most)
    places, words, stems, characters, sentence, flags = story
    both = np.concatenate((characters, character))
    order = np.argsort(both[:, 0], kind="stable")[:most]
    owner = np.concatenate((sentence, -1 - line))[order]
    first = np.concatenate((np.zeros(1, np.bool_), owner[1:] != owner[:-1]))
    return (
        np.concatenate((places, place))[order],
        np.concatenate((words, word))[order],
        np.concatenate((stems, stem))[order],
        both[order],
        np.cumsum(first),
        np.concatenate((flags, np.full(len(place), mark, np.uint8)))[order],
    )
