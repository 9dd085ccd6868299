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

_BYTES = 8
Places = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.uint64]


class GramStore:
    """The set of each text of so many `words`, in memory where they take no more than `limit` bytes, else in a file."""

    def __init__(self, words: Places, limit: int, file: Path) -> None:
        self._begins = np.zeros(len(words), np.int64)
        self._sizes = np.zeros(len(words), np.int64)
        self._most = int(words.sum())
        self._spilled = self._most * _BYTES > limit
        self._path = file
        self._held: Numbers = np.empty(0, np.uint64)
        self._length = 0

    def __enter__(self) -> GramStore:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let go of all sets."""
        self._held = np.empty(0, np.uint64)
        self._path.unlink(missing_ok=True)

    def fill(self, texts: Iterable[tuple[Places, pa.Array]], config: Config, threads: int) -> None:
        """Find the sets of texts, given with their numbers. Cost: about 4 CPU seconds a gigabyte."""

        def work(part: tuple[Places, pa.Array]) -> tuple[Places, GramSets]:
            numbers, own = part
            return numbers, find_gram_sets(*text_buffers(own), config.dedupe.words)

        if not self._spilled:
            self._held = np.empty(self._most, np.uint64)  # what is not written to takes no room
        with self._path.open("wb") as file:
            for numbers, sets in map_ahead(work, texts, threads):
                self._begins[numbers] = self._length + sets.offsets[:-1]
                self._sizes[numbers] = np.diff(sets.offsets)
                if self._spilled:
                    sets.hashes.tofile(file)
                else:
                    self._held[self._length : self._length + len(sets.hashes)] = sets.hashes
                self._length += len(sets.hashes)

    def load(self, numbers: Places) -> GramSets:
        """Return the sets of some texts, end to end; where they are spilled, read in the order of the file."""
        sizes, begins = self._sizes[numbers], self._begins[numbers]
        offsets = np.concatenate((np.zeros(1, np.int64), np.cumsum(sizes)))
        hashes = np.empty(int(offsets[-1]), np.uint64)
        order = np.argsort(begins, kind="stable").tolist()
        if not self._spilled:
            for k in order:
                hashes[offsets[k] : offsets[k + 1]] = self._held[begins[k] : begins[k] + sizes[k]]
            return GramSets(hashes, offsets)
        room = hashes.view(np.uint8).data
        with self._path.open("rb", buffering=0) as file:  # mapped pages would count as memory held
            for k in order:
                file.seek(int(begins[k]) * _BYTES)
                file.readinto(room[int(offsets[k]) * _BYTES : int(offsets[k + 1]) * _BYTES])
        return GramSets(hashes, offsets)

    def whole(self) -> GramSets | None:
        """Return all sets where they are in memory and were filled in order; else nothing."""
        if self._spilled or np.any(np.diff(self._begins) < 0):
            return None
        return GramSets(self._held, np.append(self._begins, self._length))
