"""What third witnesses can say, as arrays: which stems, phrases and names each document of a story holds."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from samesource.kernels.gram_hashes import gram_hashes
from samesource.records.prepared import BODY, IN_QUOTATION, IS_NAME, IS_NUMBER, Prepared

FloatArray = npt.NDArray[np.float64]
LongArray = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class WitnessView:
    """Presence matrices (documents × units, 1.0 or 0.0) of one story, and each document's sentences."""

    stems: FloatArray
    stem_weight: FloatArray
    """Background weight of each stem, millionths, as whole floats so that sums are exact in any order."""
    names: FloatArray
    """Where a document holds the stem as a name."""
    phrases: FloatArray
    """Stem 3-grams."""
    wording: FloatArray
    """Word 4-grams outside quotations."""
    sentences: list[FloatArray]
    """For each document: sentences × stems of the story that it holds (columns `held`)."""
    held: list[LongArray]
    """For each document: its stems' columns."""
    words: list[dict[str, int]]
    """For each document: its words of five letters or more, lower case, with their stem's column."""


def witness_view(witnesses: list[Prepared]) -> WitnessView:
    """Build the arrays; cost documents × distinct units of the story."""
    bodies = [_body(document) for document in witnesses]
    stem_lists = [document.token_stem[body].astype(np.int64) for document, body in zip(witnesses, bodies, strict=True)]
    vocabulary = _union(stem_lists)
    weight = np.zeros(len(vocabulary))
    names = np.zeros((len(witnesses), len(vocabulary)))
    sentences, held, words = [], [], []
    for row, (document, body, stems) in enumerate(zip(witnesses, bodies, stem_lists, strict=True)):
        columns = np.searchsorted(vocabulary, stems)
        np.maximum.at(weight, columns, document.token_weight[body].astype(np.float64))
        flags = document.token_flag[body]
        names[row, columns[((flags & IS_NAME) > 0) & ((flags & IS_NUMBER) == 0)]] = 1.0
        distinct, local = np.unique(columns, return_inverse=True)
        numbered = np.unique(document.token_sentence[body], return_inverse=True)[1]
        bag = np.zeros((int(numbered.max(initial=-1)) + 1, len(distinct)))
        bag[numbered, local] = 1.0
        sentences.append(bag)
        held.append(distinct.astype(np.int64))
        words.append(_long_words(document, body, columns))
    return WitnessView(
        stems=_presence(stem_lists, vocabulary),
        stem_weight=weight,
        names=names,
        phrases=_grams([_phrases(d, b) for d, b in zip(witnesses, bodies, strict=True)]),
        wording=_grams([_wording(d, b) for d, b in zip(witnesses, bodies, strict=True)]),
        sentences=sentences,
        held=held,
        words=words,
    )


def _body(document: Prepared) -> LongArray:
    """Return the indexes of the words of body sentences."""
    return np.flatnonzero((document.sentence_kind == BODY)[document.token_sentence]).astype(np.int64)


def _phrases(document: Prepared, body: LongArray) -> LongArray:
    return gram_hashes(document.token_stem[body], 3).view(np.int64)


def _wording(document: Prepared, body: LongArray) -> LongArray:
    """Hash the 4-grams of words that hold no quoted word."""
    grams: LongArray = gram_hashes(document.token_word[body], 4).view(np.int64)
    quoted = np.concatenate((np.zeros(1, np.int64), np.cumsum((document.token_flag[body] & IN_QUOTATION) > 0)))
    return np.asarray(grams[quoted[4 : 4 + len(grams)] == quoted[: len(grams)]])


def _long_words(document: Prepared, body: LongArray, columns: LongArray) -> dict[str, int]:
    """Return the words of five letters or more and the column of their stem."""
    found: dict[str, int] = {}
    for token, column in zip(body.tolist(), columns.tolist(), strict=True):
        if document.token_end[token] - document.token_start[token] >= 5:
            found.setdefault(document.token_text(token).lower(), column)
    return {word: column for word, column in found.items() if word.isalpha()}


def _grams(lists: list[LongArray]) -> FloatArray:
    return _presence(lists, _union(lists))


def _union(lists: list[LongArray]) -> LongArray:
    return np.unique(np.concatenate([*lists, np.zeros(0, np.int64)]))


def _presence(lists: list[LongArray], vocabulary: LongArray) -> FloatArray:
    """Mark which units each document holds."""
    presence = np.zeros((len(lists), len(vocabulary)))
    for row, units in enumerate(lists):
        presence[row, np.searchsorted(vocabulary, units)] = 1.0
    return presence
