"""Numbers in buckets, in memory as long as they fit."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.uint64]


class NumberSpool:
    """64-bit numbers in `buckets` (a power of two) buckets; beyond `limit` bytes those held are appended to files.

    What a bucket gives back is the same whatever the limit, in the order in which it was added.
    """

    def __init__(self, folder: Path, buckets: int, limit: int) -> None:
        self.buckets = buckets
        self._folder = folder
        self._limit = limit
        self._held: dict[int, list[Numbers]] = defaultdict(list)
        self._size = 0
        folder.mkdir(parents=True, exist_ok=True)
        for path in folder.glob("*.numbers"):
            path.unlink()

    def add(self, bucket: npt.NDArray[np.uint8], values: Numbers) -> None:
        """Put each value into its bucket."""
        order = np.argsort(bucket, kind="stable")
        bounds = np.searchsorted(bucket[order], np.arange(self.buckets + 1))
        ordered = values[order]
        for k in np.flatnonzero(np.diff(bounds)).tolist():
            self._held[k].append(ordered[bounds[k] : bounds[k + 1]])
        self._size += values.nbytes
        if self._size > self._limit:
            self._spill()

    def take(self, bucket: int) -> Numbers:
        """Return all values of a bucket; they stay in it."""
        path = self._path(bucket)
        spilled = [np.fromfile(path, np.uint64)] if path.exists() else []
        return np.concatenate([np.empty(0, np.uint64), *spilled, *self._held[bucket]])

    def close(self) -> None:
        """Forget everything."""
        self._held.clear()
        for k in range(self.buckets):
            self._path(k).unlink(missing_ok=True)

    def _spill(self) -> None:
        for bucket, arrays in self._held.items():
            with self._path(bucket).open("ab") as file:
                for array in arrays:
                    array.tofile(file)
        self._held.clear()
        self._size = 0

    def _path(self, bucket: int) -> Path:
        return self._folder / f"{bucket:03}.numbers"
