"""Find where the words of a flagged text stand."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import inlined_kernel
from samesource.kernels.fingerprints.count_ones import count_ones
from samesource.kernels.fingerprints.flags import PAD
from samesource.kernels.fingerprints.fold_ascii import HIGH
from samesource.kernels.fingerprints.load_bytes import load_bytes
from samesource.kernels.fingerprints.mark_inside import mark_inside
from samesource.kernels.fingerprints.trailing_zeros import trailing_zeros

Bytes = npt.NDArray[np.uint8]
Numbers = npt.NDArray[np.uint64]

_PAD, _0, _1, _2, _3, _4, _5, _6, _16, _56, _63 = (np.uint64(k) for k in (PAD, 0, 1, 2, 3, 4, 5, 6, 16, 56, 63))
_GATHER = np.uint64(0x0002040810204081)


@inlined_kernel
def find_words(flags: Bytes, length: np.uint64, unspaced: np.uint64, starts: Numbers, ends: Numbers) -> np.uint64:
    """Write the start and end of each word, in bytes of the text, in order; return how many there are.

    `unspaced` is what `fold_text` returned. An apostrophe between two bytes of words, and a separator between two
    figures, is part of a word. Room: length // 2 + 1 words, and WORDS_ROOM.
    """
    started, ended, before = _0, _0, _0
    for block in range((length >> _6) + _1):
        base = np.uint64(block) << _6
        inner, begins = mark_inside(flags, base + _PAD), _0
        if unspaced != _0:
            for k in range(8):
                at = base + (np.uint64(k) << _3)
                shift = np.uint64(k) << _3
                begins |= _gather(_beginning(flags, at + _PAD)) << shift
        follows = inner << _1 | before
        before = inner >> _63
        first = inner & ~follows | begins
        last = follows & (~inner | begins)
        started = _write_places(first, base, starts, started)
        ended = _write_places(last, base, ends, ended)
    return ended


@inlined_kernel
def _beginning(flags: Bytes, place: np.uint64) -> np.uint64:
    """Mark where a character of an unspaced script begins, and a word of letters right after one."""
    here, left = load_bytes(flags, place), load_bytes(flags, place - _1)
    return here << _5 | here & left << _4


@inlined_kernel
def _gather(marks: np.uint64) -> np.uint64:
    """Return the highest bits of eight bytes as eight bits, that of the first byte lowest."""
    return (marks & HIGH) * _GATHER >> _56


@inlined_kernel
def _write_places(bits: np.uint64, base: np.uint64, places: Numbers, count: np.uint64) -> np.uint64:
    """Append the place of each set bit, lowest first.

    Eight at a time, without asking whether so many are left, since a wrong guess costs more (Langdale and Lemire 2019);
    what is written in vain is written over.
    """
    total = count_ones(bits)
    for k in range(8):
        places[count + np.uint64(k)] = base + trailing_zeros(bits)
        bits &= bits - _1
    if bits != _0:
        for k in range(8, 16):
            places[count + np.uint64(k)] = base + trailing_zeros(bits)
            bits &= bits - _1
    more = count + _16
    while bits != _0:
        places[more] = base + trailing_zeros(bits)
        bits &= bits - _1
        more += _1
    return count + total
