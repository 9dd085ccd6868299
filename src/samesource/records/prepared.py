"""A document made ready for comparison."""

from __future__ import annotations

import dataclasses
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from samesource.records.original_end import original_end

IntArray = npt.NDArray[np.int32]
LongArray = npt.NDArray[np.int64]
ByteArray = npt.NDArray[np.uint8]

BODY, TITLE = 0, 1
"""Kinds of sentence: story text, and headline (compared, never part of a body passage)."""

IN_QUOTATION, IS_NUMBER, IS_NAME, IS_ASIDE = 1, 2, 4, 8
"""Bits of `token_flag`: inside a quotation; holds a digit or is a number word; capitalised inside a sentence; of a line
marked as no story that the other document of a pair tells as story (`stages.widen_pair`)."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document's story text as sentences and words, with the way back to the text as received.

    Positions called *normal* are half-open code points of `text`, the normalised text (furniture still in it);
    *original* ones are code points of the text as received. Every position shown to a user is original.
    Furniture is not among the sentences; words are those of the sentences, in order of text.
    """

    id: str
    language: str
    """ISO 639-1 code, or `und`."""
    text: str
    """Normalised text: NFC, folded quotes (`"` and `'`), dashes (`-`) and spaces, unwrapped lines (a hard wrap is a
    space, a paragraph break is `\\n`)."""
    map_normal: IntArray
    """Normal positions where the shift between normal and original positions changes; starts with 0."""
    map_original: IntArray
    """Original position of each entry of `map_normal`; between entries both count up together."""
    sentence_start: IntArray
    sentence_end: IntArray
    sentence_kind: ByteArray
    sentence_paragraph: IntArray
    token_start: IntArray
    token_end: IntArray
    token_sentence: IntArray
    token_word: LongArray
    """Signed 64-bit hash of the case-folded word."""
    token_stem: LongArray
    """Signed 64-bit hash of the stem; of the canonical figure for numbers (`1,200` = `1200`)."""
    token_weight: IntArray
    """Background weight of the stem in millionths: max(.05, (-ln f - 5) / 2.5), f its frequency in the language."""
    token_flag: ByteArray
    quotation_start: IntArray
    quotation_end: IntArray
    """Normal positions of the quoted words, without the marks."""
    subhead_start: IntArray = field(default_factory=lambda: np.zeros(0, np.int32))
    subhead_end: IntArray = field(default_factory=lambda: np.zeros(0, np.int32))
    """Normal positions of subheads: no sentences, but the article's own, so that a passage may run across them."""
    aside_start: IntArray = field(default_factory=lambda: np.zeros(0, np.int32))
    aside_end: IntArray = field(default_factory=lambda: np.zeros(0, np.int32))
    """Normal positions of the words of furniture, in order; not of headlines (sentences), subheads and datelines."""
    aside_line: IntArray = field(default_factory=lambda: np.zeros(0, np.int32))
    """Marked line of each of them, counted from 0."""
    aside_word: LongArray = field(default_factory=lambda: np.zeros(0, np.int64))
    aside_stem: LongArray = field(default_factory=lambda: np.zeros(0, np.int64))
    aside_weight: IntArray = field(default_factory=lambda: np.zeros(0, np.int32))
    """As `token_word`, `token_stem` and `token_weight`."""
    about: dict[str, Any] = field(default_factory=dict)
    """What the document says of itself: keys of `records.about.About`."""

    def __post_init__(self) -> None:
        for name in _ARRAYS:
            getattr(self, name).setflags(write=False)

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Turn a normal span into an original one (half-open; an empty span stays empty)."""
        if end <= start:
            place = self._original_position(start)
            return place, place
        return self._original_position(start), original_end(self.map_normal, self.map_original, end)

    def _original_position(self, position: int) -> int:
        entry = bisect_right(self.map_normal, position) - 1
        return int(self.map_original[entry]) + position - int(self.map_normal[entry])

    def token_text(self, index: int) -> str:
        """Return the word at `index` as it stands in the normalised text."""
        return self.text[self.token_start[index] : self.token_end[index]]

    def sentence_text(self, index: int) -> str:
        """Return the sentence at `index` as it stands in the normalised text."""
        return self.text[self.sentence_start[index] : self.sentence_end[index]]

    def sentence_tokens(self, index: int) -> tuple[int, int]:
        """Return the half-open range of token indexes of the sentence at `index`."""
        low = int(np.searchsorted(self.token_sentence, index, side="left"))
        return low, int(np.searchsorted(self.token_sentence, index, side="right"))


_ARRAYS = [field.name for field in dataclasses.fields(Prepared) if str(field.type).endswith("Array")]
"""A document never changes, so that what was made of it may be kept."""
