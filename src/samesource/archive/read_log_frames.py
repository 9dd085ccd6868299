"""What SQLite's write-ahead log holds that is committed."""

from __future__ import annotations

import functools
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np
import numpy.typing as npt

from samesource.archive.digest_page import digest_page

_HEADER, _FRAME = struct.Struct(">8I"), struct.Struct(">6I")
_MAGIC = 0x377F0682
"""Of checksums over little-endian words; one more: over big-endian ones."""
_AT_ONCE = 256
_MASK = 0xFFFFFFFF

Words = npt.NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class LogFrames:
    """The committed frames of a log, from one of them on."""

    salts: tuple[int, int]
    """Differ each time that the log begins anew."""
    frames: int
    """Committed frames from the beginning of the log."""
    commits: int
    """Transactions among those read."""
    pages: int
    """Pages of the database after the last of them; 0 where none was read."""
    page_size: int
    digests: dict[int, bytes]
    """By page number, the digest of what was written there last."""


def read_log_frames(path: Path, known: tuple[int, int] = (0, 0), after: int = 0) -> LogFrames | None:
    """Read the log at `path`, from frame `after` on where it is still the one with the salts `known`; None: no log.

    A frame counts as SQLite itself counts it: its salts are the log's, its checksum follows on from the one before,
    and a commit comes after it (sqlite.org/fileformat2.html, "The Write-Ahead Log"). Nobody may write meanwhile.
    """
    try:
        file = path.open("rb")
    except FileNotFoundError:
        return None
    with file:
        header = file.read(_HEADER.size)
        if len(header) < _HEADER.size:
            return None
        magic, _, page_size, _, *salts, first, second = _HEADER.unpack(header)
        if magic & ~1 != _MAGIC or page_size < 512:
            return None
        held = salts[0], salts[1]
        skipped, sums = _place(file, page_size, held, after) if held == known else (0, None)
        sums = sums or (first, second)
        file.seek(_HEADER.size + skipped * (_FRAME.size + page_size))
        frames, commits, pages = skipped, 0, 0
        digests: dict[int, bytes] = {}
        waiting: dict[int, bytes] = {}
        order = "<u4" if magic == _MAGIC else ">u4"
        for place, (number, size, page) in enumerate(_valid_frames(file, page_size, held, sums, order), skipped + 1):
            waiting[number] = digest_page(page)
            if size:
                digests |= waiting
                waiting = {}
                frames, commits, pages = place, commits + 1, size
    return LogFrames(held, frames, commits, pages, page_size, digests)


def _place(file: BinaryIO, page_size: int, salts: tuple[int, int], after: int) -> tuple[int, tuple[int, int] | None]:
    """Return `after` and the checksum of the frame there; 0 and none where that frame is not in the log."""
    if after:
        file.seek(_HEADER.size + (after - 1) * (_FRAME.size + page_size))
        told = file.read(_FRAME.size)
        if len(told) == _FRAME.size:
            _, _, *held, first, second = _FRAME.unpack(told)
            if (held[0], held[1]) == salts:
                return after, (first, second)
    return 0, None


def _valid_frames(
    file: BinaryIO, page_size: int, salts: tuple[int, int], sums: tuple[int, int], order: str
) -> Iterator[tuple[int, int, bytes]]:
    """Yield page number, size of the database where it commits (else 0), and the page of each valid frame."""
    length = _FRAME.size + page_size
    step, weights = _weights((8 + page_size) // 4)
    while block := file.read(length * _AT_ONCE):
        count = len(block) // length
        rows = np.frombuffer(block, np.uint8, count * length).reshape(count, length)
        summed = np.ascontiguousarray(np.concatenate((rows[:, :8], rows[:, _FRAME.size :]), axis=1)).view(order)
        own = summed.astype(np.uint32) @ weights
        for i in range(count):
            number, size, *held, first, second = _FRAME.unpack_from(block, i * length)
            sums = (
                (step[0] * sums[0] + step[1] * sums[1] + int(own[i, 0])) & _MASK,
                (step[2] * sums[0] + step[3] * sums[1] + int(own[i, 1])) & _MASK,
            )
            if (held[0], held[1]) != salts or sums != (first, second) or not number:
                return
            yield number, size, block[i * length + _FRAME.size : (i + 1) * length]
        if count < _AT_ONCE:
            return


@functools.cache
def _weights(words: int) -> tuple[tuple[int, int, int, int], Words]:
    """Return what SQLite's running checksum makes of the sums before, and of each of so many words.

    Pairs of words (x, y) turn (s, t) into (s + x + t, t + y + s + x + t): linear, so that a frame is one product.
    """
    weights = np.zeros((words, 2), np.uint32)
    a, b, c, d = 1, 0, 0, 1  # what is still done to a pair by those after it: s becomes a·s + b·t, t becomes c·s + d·t
    for i in range(words - 2, -1, -2):
        weights[i] = (a + b) & _MASK, (c + d) & _MASK
        weights[i + 1] = b, d
        a, b, c, d = (a + b) & _MASK, (a + 2 * b) & _MASK, (c + d) & _MASK, (c + 2 * d) & _MASK
    return (a, b, c, d), weights
