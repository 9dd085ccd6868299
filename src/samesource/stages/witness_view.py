"""What third witnesses can say, as arrays: which stems, phrases and names each document of a story holds."""

from __future__ import annotations

import dataclasses
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
    next_weight: FloatArray
    """What it is without the document `heaviest`, the first whose form of the stem weighs most."""
    heaviest: LongArray
    names: FloatArray
    """Where a document holds the stem as a name."""
    phrases: FloatArray
    """Stem 3-grams; those that the same documents hold share a column."""
    phrase_weight: FloatArray
    """How many stem 3-grams a column stands for."""
    wording: FloatArray
    """Word 4-grams outside quotations, in columns as `phrases`."""
    wording_weight: FloatArray
    sentences: list[FloatArray]
    """For each document: sentences × stems of the story that it holds (columns `held`)."""
    held: list[LongArray]
    """For each document: its stems' columns."""
    words: list[dict[str, int]]
    """For each document: its words of five letters or more, lower case, with their stem's column."""

    def weight_without(self, k: int) -> FloatArray:
        """Return the stems' weights that the documents other than k give them."""
        found: FloatArray = np.where(self.heaviest == k, self.next_weight, self.stem_weight)
        return found

    def without(self, k: int) -> WitnessView:
        """Return the view of the other documents; columns that k alone fills stay, empty. Not to be done twice."""
        kept = np.arange(len(self.held)) != k
        weight = self.weight_without(k)
        return dataclasses.replace(
            self,
            stems=self.stems[kept],
            stem_weight=weight,
            next_weight=weight,
            names=self.names[kept],
            phrases=self.phrases[kept],
            wording=self.wording[kept],
            sentences=self.sentences[:k] + self.sentences[k + 1 :],
            held=self.held[:k] + self.held[k + 1 :],
            words=self.words[:k] + self.words[k + 1 :],
        )


def witness_view(witnesses: list[Prepared]) -> WitnessView:
    """Build the arrays; cost documents × distinct units of the story."""
    bodies = [_body(document) for document in witnesses]
    stem_lists = [document.token_stem[body].astype(np.int64) for document, body in zip(witnesses, bodies, strict=True)]
    vocabulary = _union(stem_lists)
    weight, next_weight = np.zeros(len(vocabulary)), np.zeros(len(vocabulary))
    heaviest = np.zeros(len(vocabulary), np.int64)
    names = np.zeros((len(witnesses), len(vocabulary)))
    sentences, held, words = [], [], []
    for row, (document, body, stems) in enumerate(zip(witnesses, bodies, stem_lists, strict=True)):
        columns = np.searchsorted(vocabulary, stems)
        flags = document.token_flag[body]
        names[row, columns[((flags & IS_NAME) > 0) & ((flags & IS_NUMBER) == 0)]] = 1.0
        distinct, local = np.unique(columns, return_inverse=True)
        own = np.zeros(len(distinct))
        np.maximum.at(own, local, document.token_weight[body].astype(np.float64))
        before = weight[distinct]
        heaviest[distinct] = np.where(own > before, row, heaviest[distinct])
        next_weight[distinct] = np.where(own > before, before, np.maximum(next_weight[distinct], own))
        weight[distinct] = np.maximum(before, own)
        numbered = np.unique(document.token_sentence[body], return_inverse=True)[1]
        bag = np.zeros((int(numbered.max(initial=-1)) + 1, len(distinct)))
        bag[numbered, local] = 1.0
        sentences.append(bag)
        held.append(distinct.astype(np.int64))
        words.append(_long_words(document, body, columns))
    phrases, phrase_weight = _grams([_phrases(d, b) for d, b in zip(witnesses, bodies, strict=True)])
    wording, wording_weight = _grams([_wording(d, b) for d, b in zip(witnesses, bodies, strict=True)])
    return WitnessView(
        stems=_presence(stem_lists, vocabulary),
        stem_weight=weight,
        next_weight=next_weight,
        heaviest=heaviest,
        names=names,
        phrases=phrases,
        phrase_weight=phrase_weight,
        wording=wording,
        wording_weight=wording_weight,
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


def _grams(lists: list[LongArray]) -> tuple[FloatArray, FloatArray]:
    """Return which documents hold the grams, those held by the same ones as one column, and how many each stands for.

    Whole sentences pass from text to text, so that a family has far fewer such sets than grams.
    """
    vocabulary = _union(lists)
    held = np.zeros((len(vocabulary), len(lists)), np.bool_)
    for row, units in enumerate(lists):
        held[np.searchsorted(vocabulary, units), row] = True
    packed = np.packbits(held, axis=1)
    keys = packed.view(np.dtype((np.void, packed.shape[1])))[:, 0]
    _, first, counts = np.unique(keys, return_index=True, return_counts=True)
    return np.ascontiguousarray(held[first].T, np.float64), counts.astype(np.float64)


def _union(lists: list[LongArray]) -> LongArray:
    return np.unique(np.concatenate([*lists, np.zeros(0, np.int64)]))


def _presence(lists: list[LongArray], vocabulary: LongArray) -> FloatArray:
    """Mark which units each document holds."""
    presence = np.zeros((len(lists), len(vocabulary)))
    for row, units in enumerate(lists):
        presence[row, np.searchsorted(vocabulary, units)] = 1.0
    return presence
