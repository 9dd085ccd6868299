"""What the steps of alignment look at: the two documents' body words under one numbering."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from samesource.records.prepared import Prepared
from samesource.stages.document_view import DocumentView

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class SideView:
    """One document's body words; the first six arrays have one entry a word."""

    view: DocumentView
    """The document alone, with numberings of its own."""
    document: Prepared
    token: Ints
    """Index of the word in the document."""
    word: Ints
    """Number of the word among the words of the pair."""
    term: Ints
    """Number of the stem among the stems of the pair."""
    sentence: Ints
    """Body sentence, counted from 0."""
    quoted: npt.NDArray[np.bool_]
    """Whether the word stands inside a quotation."""
    stretch: Ints
    """Counts up wherever text that is no story (furniture, a headline) stands between two words."""
    sentence_index: Ints
    """Index in the document of each body sentence."""
    mass: Floats
    """Background weight of each body sentence's distinct stems, millionths."""
    stem_sentence: Ints
    """Body sentence of each of its distinct stems, ascending: one entry a sentence and stem."""
    stem: Ints
    """And the stem."""
    free_sentence: Ints
    """Body sentence of each of its distinct stems outside quotations, ascending."""
    free_stem: Ints
    """And the stem."""


@dataclass(frozen=True, slots=True)
class PairView:
    """The two sides under one numbering of words and stems."""

    a: SideView
    b: SideView
    term_count: int
    term_weight: Ints
    """Background weight of each stem, millionths."""
    shared: Ints
    """Stems that both sides hold, ascending."""
    runs: Ints
    """Maximal exact runs of three words or more: rows (start in a, start in b, length) of body words."""
