"""The similarity of pairs, where one text may hold the other."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from samesource.config import Config
from samesource.corpus.duplicates.witnesses import Witnesses
from samesource.corpus.duplicates.work_folder import WorkFolder
from samesource.corpus.passages.passage_edges import Edges
from samesource.corpus.passages.passage_search import PassageSearch

Places = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


class CoverVerifier:
    """Tells how similar pairs are: what `verify` says, or how much of the smaller text passages cover.

    That counts where there is a `search`, from `config.passages.contained` on, where it is more. `contained` are the
    pairs that are similar for that alone, among all that were asked for or added.
    """

    def __init__(
        self,
        verify: Callable[[str, Places, Places], Floats],
        search: PassageSearch | None,
        witnesses: Witnesses,
        folder: WorkFolder,
        config: Config,
    ) -> None:
        self.contained: set[tuple[int, int]] = set()
        self._verify, self._search, self._folder, self._config = verify, search, folder, config
        self._rows = witnesses.rows[witnesses.documents]

    def verify(self, name: str, left: Places, right: Places) -> Floats:
        """Return the similarity of each pair; finished parts are kept by `name`."""
        jaccard = self._verify(name, left, right)
        if self._search is None:
            return jaccard
        kept = f"cover-{name}"
        if not self._folder.has(kept):
            self._folder.write(kept, pa.table({"cover": self._search.measure(self._rows[left], self._rows[right])}))
        cover = self._folder.read(kept)["cover"].to_numpy()
        cover = np.where(cover >= self._config.passages.contained, cover, 0.0)
        return self._note(Edges(left, right, np.maximum(cover, jaccard), jaccard))

    def add(self, edges: Edges, more: Edges) -> tuple[Places, Places, Floats]:
        """Return the pairs of both with their similarity."""
        joined = edges.join(more) if len(more.left) else edges
        return joined.left, joined.right, self._note(joined)

    def _note(self, edges: Edges) -> Floats:
        """Remember which pairs are similar only because one text holds the other; return the similarity of all."""
        threshold = self._config.dedupe.threshold
        held = (edges.similarity >= threshold) & (edges.jaccard < threshold)
        self.contained.update(zip(edges.left[held].tolist(), edges.right[held].tolist(), strict=True))
        return edges.similarity
