"""Put the words of lines into a text at their places."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import kernel

Ints = npt.NDArray[np.int64]
Shorts = npt.NDArray[np.int32]
Bytes = npt.NDArray[np.uint8]
Words = tuple[Shorts, Shorts, Ints, Ints, Shorts]
"""Start, end, word, stem and weight of each word."""
Inserted = tuple[Words, Bytes, Shorts, Ints]
"""The words in order of text, the flag and the sentence of each, and the first word of each sentence."""


@kernel
def insert_by_loop(
    told: Words, owner: Shorts, flag: Bytes, asides: Words, token: Ints, place: Ints, line: Ints, mark: int
) -> Inserted:
    """Merge words in order of text. The same as `insert_lines`."""
    merged, lines = _merge(told[0], asides[0], token, place, line)
    total, tokens = len(merged), len(told[0])
    start, end = np.empty(total, np.int32), np.empty(total, np.int32)
    word, stem, weight = np.empty(total, np.int64), np.empty(total, np.int64), np.empty(total, np.int32)
    flags, sentence, opens = np.empty(total, np.uint8), np.empty(total, np.int32), np.empty(total, np.int64)
    sentences, last = 0, np.int64(0)
    for k in range(total):
        at = merged[k]
        if at < tokens:
            start[k], end[k], word[k], stem[k], weight[k] = (
                told[0][at],
                told[1][at],
                told[2][at],
                told[3][at],
                told[4][at],
            )
        else:
            at -= tokens
            start[k], end[k], word[k] = asides[0][at], asides[1][at], asides[2][at]
            stem[k], weight[k] = asides[3][at], asides[4][at]
        now = np.int64(-1 - lines[k])
        flags[k] = mark
        if lines[k] < 0:
            now = np.int64(owner[at])
            flags[k] = flag[at]
        if k == 0 or now != last:
            opens[sentences] = k
            sentences += 1
        last = now
        sentence[k] = sentences - 1
    return (start, end, word, stem, weight), flags, sentence, opens[:sentences]


@kernel
def _merge(start: Shorts, aside_start: Shorts, token: Ints, place: Ints, line: Ints) -> tuple[Ints, Ints]:
    """List places in order of text, those of the story before others, and the line of each (-1 for the story)."""
    order = np.empty(len(place), np.int64)
    for k in range(len(place)):
        at = k
        while at > 0 and _start(start, aside_start, place[order[at - 1]]) > _start(start, aside_start, place[k]):
            order[at] = order[at - 1]
            at -= 1
        order[at] = k
    merged, lines = np.empty(len(token) + len(place), np.int64), np.empty(len(token) + len(place), np.int64)
    own = other = 0
    for k in range(len(merged)):
        inserts = own == len(token)
        if not inserts and other < len(place):
            inserts = start[token[own]] > _start(start, aside_start, place[order[other]])
        if inserts:
            merged[k], lines[k] = place[order[other]], line[order[other]]
            other += 1
        else:
            merged[k], lines[k] = token[own], -1
            own += 1
    return merged, lines


@kernel
def _start(start: Shorts, aside_start: Shorts, place: int) -> int:
    """Return where a word starts: tokens first, then the words of marked lines."""
    return int(start[place] if place < len(start) else aside_start[place - len(start)])
