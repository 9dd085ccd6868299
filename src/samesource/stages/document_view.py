"""What alignment looks at in one document, whatever it is compared with."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from samesource.records.prepared import Prepared

Ints = npt.NDArray[np.int64]
Sparse = tuple[Ints, Ints]


@dataclass(frozen=True, slots=True, eq=False)
class DocumentView:
    """One document's body words; arrays named in the singular have one entry a word."""

    document: Prepared
    token: Ints
    """Index of the word in the document."""
    word: Ints
    """Number of the word among `words`."""
    words: Ints
    """Hashes of the distinct words, in order of first appearance."""
    stem: Ints
    """Number of the stem among `stems`."""
    stems: Ints
    """Hashes of the distinct stems, in order of first appearance."""
    stem_weights: Ints
    """Background weight of each distinct stem (the greatest where its words differ), millionths."""
    sentence: Ints
    """Body sentence, counted from 0."""
    quoted: npt.NDArray[np.bool_]
    """Whether the word stands inside a quotation."""
    stretch: Ints
    """Counts up wherever text that is no story (furniture, a headline) stands between two words."""
    character: Ints
    """Where each word starts, and where it ends: words × 2, normal positions."""
    sentence_index: Ints
    """Index in the document of each body sentence."""
    entries: Sparse
    """Body sentence and number of each of its distinct stems, by sentence, then stem."""
    free_entries: Sparse
    """The same, of what stands outside quotations."""
    title_index: Ints
    """Index in the document of each sentence of its headline."""
    title_stems: dict[int, int]
    """Background weight of each stem of the headline, millionths."""
    lead_stems: dict[int, int]
    """And of the first two body sentences."""
