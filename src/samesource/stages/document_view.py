"""What alignment looks at in one document, whatever it is compared with."""

from __future__ import annotations

import functools
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from samesource.kernels.aligning.list_lines_by_loop import Lines
from samesource.kernels.count_entries import count_entries
from samesource.kernels.read_only import read_only
from samesource.records.prepared import IN_QUOTATION, IS_ASIDE, TITLE, Prepared

Ints = npt.NDArray[np.int64]
Shorts = npt.NDArray[np.int32]
Sparse = tuple[Ints, Ints]

_SHORT = np.dtype(np.int32)


@dataclass(frozen=True, eq=False)
class DocumentView:
    """One document's body words; arrays named in the singular have one entry a word. Some parts are made when asked."""

    document: Prepared
    token: Ints
    """Index of the word in the document; those of marked lines count on from there."""
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
    flag: npt.NDArray[np.uint8]
    """What the document says of the word, and IS_ASIDE where it stands in a line put in for one pair."""
    character: Ints
    """Where each word starts, and where it ends: words × 2, normal positions."""
    sentence_index: Ints
    """Index in the document of each body sentence."""
    lines: Lines
    """The words of its headlines and of lines marked as no story."""

    @functools.cached_property
    def quoted(self) -> npt.NDArray[np.bool_]:
        """Whether the word stands inside a quotation."""
        return (self.flag & IN_QUOTATION) > 0

    @functools.cached_property
    def places(self) -> tuple[Ints, Shorts, Shorts]:
        """Where each word stands, and the map from there to the text as received."""
        document = self.document
        shifts = read_only((document.map_normal, document.map_original), (_SHORT, _SHORT))
        return self.character, shifts[0], shifts[1]

    @functools.cached_property
    def asides(self) -> Ints:
        """The words that stand in lines marked as no story."""
        return np.flatnonzero(self.flag & IS_ASIDE)

    @functools.cached_property
    def entries(self) -> Sparse:
        """Body sentence and number of each of its distinct stems, by sentence."""
        return count_entries(self.sentence, self.stem, len(self.stems))[:2]

    @functools.cached_property
    def free_entries(self) -> Sparse:
        """The same, of what stands outside quotations; the very same where nothing stands inside."""
        free = np.flatnonzero(~self.quoted)
        if len(free) == len(self.stem):
            return self.entries
        return count_entries(self.sentence[free], self.stem[free], len(self.stems))[:2]

    @functools.cached_property
    def title_index(self) -> Ints:
        """Index in the document of each sentence of its headline."""
        return np.flatnonzero(self.document.sentence_kind == TITLE)

    @functools.cached_property
    def title_stems(self) -> dict[int, int]:
        """Background weight of each stem of the headline, millionths."""
        return self._stem_weights(self.title_index)

    @functools.cached_property
    def lead_stems(self) -> dict[int, int]:
        """Background weight of each stem of the first two body sentences, millionths."""
        return self._stem_weights(np.flatnonzero(self.document.sentence_kind != TITLE)[:2])

    def _stem_weights(self, sentences: Ints) -> dict[int, int]:
        """Return the weights of the distinct stems of some sentences, millionths."""
        weights: dict[int, int] = {}
        for sentence in sentences.tolist():
            low, high = self.document.sentence_tokens(sentence)
            stems, values = self.document.token_stem[low:high], self.document.token_weight[low:high]
            weights.update(zip(stems.tolist(), values.tolist(), strict=True))
        return weights
