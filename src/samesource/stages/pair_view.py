"""What the steps of alignment look at: the two documents' body words under one numbering."""

from __future__ import annotations

import functools
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from samesource.kernels.find_runs import find_runs
from samesource.kernels.sum_by import sum_by
from samesource.records.prepared import Prepared
from samesource.stages.document_view import DocumentView

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

_RUN, _RUN_CAP = 3, 8
"""Words of the shortest exact run kept, and how often a text may repeat it before it is a formula."""


@dataclass(frozen=True, eq=False)
class SideView:
    """One document's body words under the numbers of the pair; arrays in the singular have one entry a word."""

    view: DocumentView
    """The document alone, with numberings of its own."""
    word: Ints
    """Number of the word among the words of the pair."""
    term: Ints
    """Number of the stem among the stems of the pair."""
    numbers: Ints
    """Number in the pair of each distinct stem of the document."""
    weights: Ints
    """Background weight of each stem of the pair, millionths."""

    @property
    def document(self) -> Prepared:
        """The document."""
        return self.view.document

    @property
    def token(self) -> Ints:
        """Index of the word in the document."""
        return self.view.token

    @property
    def sentence(self) -> Ints:
        """Body sentence, counted from 0."""
        return self.view.sentence

    @property
    def quoted(self) -> npt.NDArray[np.bool_]:
        """Whether the word stands inside a quotation."""
        return self.view.quoted

    @property
    def sentence_index(self) -> Ints:
        """Index in the document of each body sentence."""
        return self.view.sentence_index

    @property
    def stem_sentence(self) -> Ints:
        """Body sentence of each of its distinct stems, ascending: one entry a sentence and stem."""
        return self.view.entries[0]

    @functools.cached_property
    def stem(self) -> Ints:
        """And the stem."""
        return self.numbers[self.view.entries[1]]

    @functools.cached_property
    def mass(self) -> Floats:
        """Background weight of each body sentence's distinct stems, millionths."""
        return sum_by(self.stem_sentence, self.weights[self.stem], len(self.sentence_index))

    @property
    def free_sentence(self) -> Ints:
        """Body sentence of each of its distinct stems outside quotations, ascending."""
        return self.view.free_entries[0]

    @functools.cached_property
    def free_stem(self) -> Ints:
        """And the stem."""
        return self.numbers[self.view.free_entries[1]]


@dataclass(frozen=True, eq=False)
class PairView:
    """The two sides under one numbering of words and stems."""

    a: SideView
    b: SideView
    term_count: int
    term_weight: Ints
    """Background weight of each stem, millionths."""
    shared: Ints
    """Stems that both sides hold, ascending."""
    turned: PairView | None = None
    """The same pair the other way round, where this one was made of it."""

    @functools.cached_property
    def runs(self) -> Ints:
        """Maximal exact runs of three words or more: rows (start in a, start in b, length) of body words."""
        if self.turned is not None:
            return self.turned.runs[:, [1, 0, 2]]
        return find_runs(self.a.word, self.b.word, _RUN, _RUN_CAP)

    def turn(self) -> PairView:
        """Return the pair the other way round."""
        return PairView(self.b, self.a, self.term_count, self.term_weight, self.shared, self)
