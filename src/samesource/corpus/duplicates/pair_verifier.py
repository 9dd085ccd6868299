"""The exact similarity of pairs of texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from types import TracebackType

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from samesource.config import Config
from samesource.corpus.duplicates.gram_store import GramStore
from samesource.corpus.duplicates.watcher import Watcher
from samesource.corpus.duplicates.witnesses import Witnesses
from samesource.corpus.duplicates.work_folder import WorkFolder
from samesource.kernels.fingerprints.compare_pairs import compare_pairs
from samesource.kernels.fingerprints.find_gram_sets import GramSets

Places = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

_CHUNK_WORDS = 1 << 23
"""Words of the texts of the pairs compared at a time; their sets take 8 bytes each where they are spilled."""


class PairVerifier:
    """Compares the texts of pairs of witnesses; `nodes` are all witnesses that may be asked for.

    The texts are read again, once, when the first pair is asked for that no finished shard holds.
    """

    def __init__(
        self,
        read: Callable[[Places], Iterable[tuple[Places, pa.Array]]],
        witnesses: Witnesses,
        nodes: Places,
        folder: WorkFolder,
        config: Config,
        limits: tuple[int, int],
        watcher: Watcher,
    ) -> None:
        documents = witnesses.documents[nodes]
        order = np.argsort(documents)
        self._rows = witnesses.rows[documents[order]]
        self._numbers = np.full(len(witnesses.documents), -1, np.int64)
        self._numbers[nodes[order]] = np.arange(len(nodes))
        self._words = witnesses.words[witnesses.documents]
        self._read, self._folder, self._config, self._watcher = read, folder, config, watcher
        self._threads, memory = limits
        self._store = GramStore(self._words[nodes[order]], memory // 4, folder.scratch("sets"))
        self._filled = False

    def __enter__(self) -> PairVerifier:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let go of all sets."""
        self._store.__exit__(kind, value, trace)

    def verify(self, name: str, left: Places, right: Places) -> Floats:
        """Return the Jaccard similarity of each pair; finished parts are kept by `name`.

        Cost: linear in the words of each pair, 10 CPU nanoseconds a word.
        """
        found = np.zeros(len(left), np.float64)
        sizes = np.cumsum(self._words[left] + self._words[right])
        cuts = np.searchsorted(sizes, np.arange(0, int(sizes[-1]) + 1 if len(sizes) else 0, _CHUNK_WORDS))
        bounds = np.unique(np.append(cuts, [0, len(left)]))
        for number, (first, last) in enumerate(zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True)):
            shard = f"{name}-{number:06}"
            if not self._folder.has(shard):
                part = self._compare(left[first:last], right[first:last])
                self._folder.write(shard, pa.table({"similarity": part}))
            found[first:last] = self._folder.read(shard)["similarity"].to_numpy()
            self._watcher.advance(last - first)
        return found

    def _compare(self, left: Places, right: Places) -> Floats:
        """Compare some pairs."""
        if not self._filled:
            self._store.fill(self._read(self._rows), self._config, self._threads)
            self._filled = True
        left, right = self._numbers[left], self._numbers[right]
        sets: GramSets | None = self._store.whole()
        if sets is None:
            wanted = np.unique(np.concatenate((left, right)))
            sets = self._store.load(wanted)
            left, right = np.searchsorted(wanted, left), np.searchsorted(wanted, right)
        return compare_pairs(sets.hashes, sets.offsets, left, right, self._threads)
