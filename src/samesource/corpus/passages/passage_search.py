"""The search for passages that texts of a corpus share."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from types import TracebackType

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from samesource.config import Config
from samesource.corpus.duplicates.work_folder import WorkFolder
from samesource.corpus.passages.choose_pairs import choose_pairs
from samesource.corpus.passages.compare_texts import compare_texts
from samesource.corpus.passages.corpus_keys import CorpusKeys
from samesource.corpus.passages.cover_pairs import cover_pairs
from samesource.corpus.passages.formulae import Formulae
from samesource.corpus.passages.read_passages import read_passages
from samesource.corpus.passages.show_formulae import show_formulae
from samesource.corpus.passages.split_pairs import split_pairs
from samesource.corpus.passages.take_keys import take_keys
from samesource.corpus.passages.write_passages import write_passages

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Read = Callable[[], Iterable[pa.RecordBatch]]

_PAIRS, _KEYS, _SHOWN, _DONE = "passage-pairs", "formula-keys", "formulae", "passages"


class PassageSearch:
    """Finds all passages that two texts share; finished parts are kept in `folder`, and not made again.

    `read` yields batches of `TEXT_SCHEMA`; it is called once, if anything is still to be done. With `against` only
    pairs across the two sets are looked for: `a` is then a row of `read`, `b` one of `against`. `limits`: threads, and
    bytes for what grows with the corpus; keys and pairs beyond, and all texts, go to disk. Nothing is quadratic but
    the pairs of keys with up to `config.passages.carriers` texts. Cost: .1 CPU milliseconds a document of 300 words.
    """

    def __init__(
        self, read: Read, folder: WorkFolder, config: Config, limits: tuple[int, int], against: Read | None = None
    ) -> None:
        self._read, self._against, self._folder, self._config = read, against, folder, config
        self._threads, memory = limits
        self._room = memory // 4

    def __enter__(self) -> PassageSearch:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Delete what is no result."""
        if "_corpus" in self.__dict__:
            self._corpus.keys.close()
            self._corpus.store.remove()

    def find(self) -> tuple[pa.Table, pa.Table, pa.Table]:
        """Return passages, pairs and formulae: the tables of `passage_schema`, in no order that means anything."""
        if not self._folder.has(_DONE):
            self._choose()
            pairs = self._folder.read(_PAIRS)
            members = pairs["first"].to_numpy(), pairs["second"].to_numpy()
            count = write_passages(self._corpus, members, self._formulae, self._folder, self._config, self._threads)
            self._folder.write(_DONE, pa.table({"shards": pa.array([count], pa.int64())}))
        count = self._folder.read(_DONE)["shards"][0].as_py()
        return *read_passages(self._folder, count), self._folder.read(_SHOWN)

    def measure(self, first: Ints, second: Ints) -> Floats:
        """Return what passages cover for sure of the smaller text of each pair of rows; without `against` only."""
        left, right = np.searchsorted(self._corpus.rows, first), np.searchsorted(self._corpus.rows, second)
        cover = np.zeros(len(left))
        options = self._config.passages
        for low, high in split_pairs(left, right, self._corpus.store.sizes, options.shard_bytes):
            pair = left[low:high], right[low:high]
            compared = compare_texts(self._corpus.store, *pair, self._formulae, self._config, self._threads)
            cover[low:high] = cover_pairs(compared, sure=True)
        return cover

    @cached_property
    def _corpus(self) -> CorpusKeys:
        against = self._against() if self._against else ()
        place = self._folder.scratch("search")
        return take_keys(self._read(), against, place, self._config.passages, self._room, self._threads)

    @property
    def _formulae(self) -> Formulae:
        table = self._folder.read(_KEYS)
        return Formulae(*(table[name].to_numpy() for name in Formulae._fields))

    def _choose(self) -> None:
        """Keep the pairs to compare and the formulae."""
        if self._folder.has(_PAIRS):
            return
        options, place = self._config.passages, self._folder.scratch("search")
        pairs, formulae = choose_pairs(self._corpus, place, self._config, self._room, self._threads)
        self._folder.write(_KEYS, pa.table(dict(zip(Formulae._fields, formulae, strict=True))))
        self._folder.write(_SHOWN, show_formulae(self._corpus, formulae, options, self._threads))
        self._folder.write(_PAIRS, pa.table(dict(zip(("first", "second"), pairs, strict=True))))
