"""Put the words of lines into a text at their places."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel

Ints = npt.NDArray[np.int64]
Bytes = npt.NDArray[np.uint8]
Story = tuple[Ints, Ints, Ints, Ints, Ints, Bytes]
"""Place, word, stem, start and end (words × 2), sentence, and flag of each word."""


@kernel
def insert_by_loop(
    story: Story, place: Ints, word: Ints, stem: Ints, character: Ints, line: Ints, mark: int, most: int
) -> Story:
    """Merge words in order of text. The same as `insert_lines`."""
    order = _order(character)
    old_place, old_word, old_stem, old_character, old_sentence, old_flag = story
    total = min(len(old_place) + len(place), most)
    places, words, stems = np.empty(total, np.int64), np.empty(total, np.int64), np.empty(total, np.int64)
    characters, sentences = np.empty((total, 2), np.int64), np.empty(total, np.int64)
    flags = np.empty(total, np.uint8)
    own = other = 0
    last, sentence = np.int64(0), -1
    for k in range(total):
        inserts = own == len(old_place)
        if not inserts and other < len(order):
            inserts = old_character[own, 0] > character[order[other], 0]
        if inserts:
            at = order[other]
            other += 1
            places[k], words[k], stems[k], flags[k] = place[at], word[at], stem[at], mark
            characters[k, 0], characters[k, 1] = character[at, 0], character[at, 1]
            now = -1 - line[at]
        else:
            places[k], words[k], stems[k], flags[k] = old_place[own], old_word[own], old_stem[own], old_flag[own]
            characters[k, 0], characters[k, 1] = old_character[own, 0], old_character[own, 1]
            now = old_sentence[own]
            own += 1
        if k == 0 or now != last:
            sentence += 1
        last = now
        sentences[k] = sentence
    return places, words, stems, characters, sentences, flags


@kernel
def _order(character: Ints) -> Ints:
    """Return the order of words by where they start; headlines and marked lines are in order each."""
    order = np.empty(len(character), np.int64)
    for k in range(len(character)):
        at = k
        while at > 0 and character[order[at - 1], 0] > character[k, 0]:
            order[at] = order[at - 1]
            at -= 1
        order[at] = k
    return order
