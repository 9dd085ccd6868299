"""Sets of runs of words of many texts."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from types import TracebackType

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from samesource.config import Config
from samesource.corpus.duplicates.map_ahead import map_ahead
from samesource.corpus.duplicates.text_buffers import text_buffers
from samesource.kernels.fingerprints.find_gram_sets import GramSets, find_gram_sets

Places = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.uint64]


class GramStore:
    """The set of each of `count` texts, in memory as long as they take no more than `limit` bytes, else in a file."""

    def __init__(self, count: int, limit: int, file: Path) -> None:
        self._begins = np.zeros(count, np.int64)
        self._sizes = np.zeros(count, np.int64)
        self._held: list[Numbers] = []
        self._length = 0
        self._limit = limit
        self._path = file
        self._spilled = False

    def __enter__(self) -> GramStore:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let go of all sets."""
        self._held = []
        self._path.unlink(missing_ok=True)

    def fill(self, texts: Iterable[tuple[Places, pa.Array]], config: Config, threads: int) -> None:
        """Find the sets of texts, given with their numbers. Cost: about 4 CPU seconds a gigabyte."""

        def work(part: tuple[Places, pa.Array]) -> tuple[Places, GramSets]:
            numbers, own = part
            return numbers, find_gram_sets(*text_buffers(own), config.dedupe.words)

        for numbers, sets in map_ahead(work, texts, threads):
            self._begins[numbers] = self._length + sets.offsets[:-1]
            self._sizes[numbers] = np.diff(sets.offsets)
            self._length += len(sets.hashes)
            self._held.append(sets.hashes)
            if self._length * 8 > self._limit:
                self._spill()
        if not self._spilled:
            self._held = [np.concatenate([np.empty(0, np.uint64), *self._held])]

    def _spill(self) -> None:
        """Append what is held to the file."""
        with self._path.open("ab" if self._spilled else "wb") as file:
            for hashes in self._held:
                hashes.tofile(file)
        self._held, self._spilled = [], True

    def sizes(self) -> Places:
        """Return how many runs each text has."""
        return self._sizes

    def load(self, numbers: Places) -> GramSets:
        """Return the sets of some texts, end to end; where they are spilled, read in the order of the file."""
        sizes = self._sizes[numbers]
        offsets = np.concatenate((np.zeros(1, np.int64), np.cumsum(sizes)))
        if self._spilled:
            source: Numbers = np.memmap(self._path, np.uint64, "r")
        else:
            source = self._held[0]
        hashes = np.empty(int(offsets[-1]), np.uint64)
        begins = self._begins[numbers]
        for k in np.argsort(begins, kind="stable").tolist():
            hashes[offsets[k] : offsets[k + 1]] = source[begins[k] : begins[k] + sizes[k]]
        return GramSets(hashes, offsets)

    def whole(self) -> GramSets | None:
        """Return all sets where they are in memory and were filled in order; else nothing."""
        if self._spilled or np.any(np.diff(self._begins) < 0):
            return None
        return GramSets(self._held[0], np.append(self._begins, self._length))
