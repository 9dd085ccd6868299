"""Texts that can be had again by number."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow as pa

Bytes = npt.NDArray[np.uint8]
Ints = npt.NDArray[np.int64]


class TextStore:
    """The UTF-8 of all texts in one file, a text's bytes at `offsets`; only what is asked for is in memory."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._path = path
        self._file = path.open("wb")
        self._ends: list[Ints] = [np.zeros(1, np.int64)]
        self._offsets = np.zeros(0, np.int64)

    def append(self, texts: pa.LargeStringArray) -> tuple[Bytes, Ints]:
        """Add texts; return their bytes end to end, and where each begins in them, one more than texts."""
        _, bounds, values = texts.buffers()
        offsets = np.frombuffer(bounds, np.int64)[texts.offset : texts.offset + len(texts) + 1]
        data = np.frombuffer(values, np.uint8)[offsets[0] : offsets[-1]] if values else np.zeros(0, np.uint8)
        self._file.write(data.data)
        own: Ints = offsets - offsets[0]
        self._ends.append(own[1:] + self._ends[-1][-1])
        return data, own

    def finish(self) -> None:
        """End adding."""
        self._file.close()
        self._offsets = np.concatenate(self._ends)

    @property
    def sizes(self) -> Ints:
        """Return the bytes of each text."""
        return np.diff(self._offsets)

    def read(self, numbers: Ints) -> tuple[Bytes, Ints]:
        """Return the bytes of the texts asked for end to end, and where each begins, one more than texts."""
        starts, ends = self._offsets[numbers], self._offsets[numbers + 1]
        offsets = np.concatenate((np.zeros(1, np.int64), np.cumsum(ends - starts)))
        data = np.empty(int(offsets[-1]), np.uint8)
        if not len(data):
            return data, offsets
        apart = np.flatnonzero(np.append(True, starts[1:] != ends[:-1]))
        bounds = zip(apart.tolist(), [*apart[1:].tolist(), len(starts)], strict=True)
        view = memoryview(data.data)
        with self._path.open("rb") as file:
            for first, last in bounds:
                low, high = int(offsets[first]), int(offsets[last])
                while low < high:  # one call reads no more than 2 GB
                    low += os.preadv(file.fileno(), [view[low:high]], int(starts[first]) + low - int(offsets[first]))
        return data, offsets

    def remove(self) -> None:
        """Delete the file."""
        self._file.close()
        self._path.unlink(missing_ok=True)
