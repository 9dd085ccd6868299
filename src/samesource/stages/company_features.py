"""What two reports of an event share beyond what its reports share anyway."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.records.prepared import BODY, IN_QUOTATION, Prepared
from samesource.records.relation import Relation
from samesource.stages.company_pairs import CompanyPairs
from samesource.stages.rare_words import rare_words

FloatArray = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]

COMPANY_FEATURES: dict[str, str] = {
    "surprising": "share of what a text says outside quotations that the other says anywhere, words counting by how "
    "few of the event's other reports, independent of both, have them; the better covered text",
    "unusual": "by how much less than is usual either text shares, counted so, with those of the event's reports that "
    "it shares least with: what all reports of an event share belongs to the event",
}

_GRAIN = 1024.0
"""Chances are whole numbers of this part, so that sums do not depend on their order."""
_VOICES, _EXPECTED = 2.0, 0.3
"""How many reports the guess is worth that 30 % of the event's independent reports have a word, before any is heard."""
_HEAVIEST = 4_000_000
"""Background weights are cut here (millionths): a word that no list has may be a slip of the pen."""
_LEAST_ALIKE = 0.2
"""The quantile of what a text shares with others that stands for what independent reports share."""
_USUAL = 0.231
"""Its median over the families that the models are fitted on."""
_ONE_EVENT = 0.3
"""P(same story) from which a text is heard on another: a stranger that was put into the story says nothing."""
_DOUBT = 4.0
"""Others from which a text's own level counts as much as the usual one."""
_KEPT_CELLS = 500_000
"""Cells of a story up to which its matrices are kept as floats: it is looked at again without each of its texts."""


class Company:
    """The reports of one story as company for each of its pairs; at most `voices` are heard, evenly chosen by id."""

    def __init__(self, documents: list[Prepared], voices: int) -> None:
        """Take the story's witnesses; holds documents × different words bytes."""
        ordered = sorted(documents, key=lambda document: document.id)
        self.ids = [document.id for document in ordered]
        self._place = {name: i for i, name in enumerate(self.ids)}
        vocabulary = np.unique(np.concatenate([document.token_stem for document in ordered]))
        self._has = np.zeros((len(ordered), len(vocabulary)), np.bool_)
        for row, document in zip(self._has, ordered, strict=True):
            row[np.searchsorted(vocabulary, document.token_stem)] = True
        self._words = [_words(document, vocabulary, _outside(document), _HEAVIEST) for document in ordered]
        self._jargon = self._shared([_words(document, vocabulary, rare_words(document)) for document in ordered])
        self._kept: dict[int, tuple[FloatArray, FloatArray]] = {}
        self._whole: tuple[CompanyPairs, FloatArray] | None = None
        self._voices = np.unique(np.linspace(0, len(ordered) - 1, min(voices, len(ordered))).astype(np.int64))

    def features(self, relations: list[Relation], without: str = "") -> list[dict[str, float] | None]:
        """Return COMPANY_FEATURES and `jargon` of each relation, None where one of its ends is not heard.

        Dependence by the two texts alone says who is independent of whom. `without` is left out as if it were not
        there. Cost: documents² × voices × words.
        """
        pairs = self.pairs(relations)
        columns = self.columns(pairs, without)
        heard = pairs.heard(self.place(without)).tolist()
        rows = zip(*(values.tolist() for values in columns.values()), strict=True)
        return [dict(zip(columns, row, strict=True)) if one else None for row, one in zip(rows, heard, strict=True)]

    def pairs(self, relations: list[Relation]) -> CompanyPairs:
        """Say where the documents of relations stand in the story, and which are independent of each other."""
        first = np.array([self.place(relation.a) for relation in relations], np.int64)
        second = np.array([self.place(relation.b) for relation in relations], np.int64)
        apart = np.zeros((len(self.ids), len(self.ids)))
        for i, j, relation in zip(first.tolist(), second.tolist(), relations, strict=True):
            if i >= 0 and j >= 0 and relation.same_story >= _ONE_EVENT:
                apart[i, j] = apart[j, i] = np.rint((1.0 - relation.by_texts) * _GRAIN) / _GRAIN
        return CompanyPairs(first, second, apart)

    def columns(self, pairs: CompanyPairs, without: str = "") -> dict[str, FloatArray]:
        """Return what `features` says of each pair, as a column each; meaningless where a pair is not heard."""
        left_out = self.place(without)
        shares = self._whole_shares(pairs) if left_out < 0 else self._shares_without(pairs, left_out)
        alike = np.maximum(shares, shares.T)
        found = {"surprising": alike, "unusual": _unusual(alike, left_out), "jargon": self._jargon}
        return {name: np.round(values[pairs.first, pairs.second], 6) for name, values in found.items()}

    def place(self, name: str) -> int:
        """Return where a document stands among `ids`, -1 where it is none of them."""
        return self._place.get(name, -1)

    def _shared(self, words: list[tuple[Places, FloatArray]]) -> FloatArray:
        """Return the geometric mean of the shares, by weight, of two texts' `words` that the other has anywhere."""
        shares = np.full((len(words), len(words)), 0.5)
        for row, (places, weight) in zip(shares, words, strict=True):
            if len(places):
                row[:] = np.rint(self._has[:, places] @ (weight * 1e6)) / np.rint(weight.sum() * 1e6)
        geometric: FloatArray = np.sqrt(shares * shares.T)
        return geometric

    def _whole_shares(self, pairs: CompanyPairs) -> FloatArray:
        """Return [i, j]: the share of text i that j has, by the words' surprise to all; kept for the last pairs."""
        if self._whole is None or self._whole[0] is not pairs:
            self._whole = pairs, np.array([self._shares(i, pairs.apart) for i in range(len(self.ids))])
        return self._whole[1]

    def _shares_without(self, pairs: CompanyPairs, left_out: int) -> FloatArray:
        """Return the shares where one text says nothing: anew of those texts that it told something of."""
        shares = self._whole_shares(pairs).copy()
        told = np.flatnonzero(pairs.apart[left_out]) if left_out in self._voices else ()
        if len(told):
            apart = pairs.apart.copy()
            apart[left_out] = apart[:, left_out] = 0.0
            for i in told:
                shares[i] = self._shares(int(i), apart)
        return shares

    def _shares(self, i: int, apart: FloatArray) -> FloatArray:
        """Return the share of text i, words by their surprise, that each other text has."""
        _, weight = self._words[i]
        held_by_voices, held_by_all = self._held(i)
        both = apart[i, self._voices] * apart[:, self._voices]
        told = both @ held_by_voices + _VOICES * _EXPECTED
        surprise = np.rint(np.log((both.sum(axis=1, keepdims=True) + _VOICES) / told) * (weight * _GRAIN))
        # Whole numbers: exact in any order.
        held = np.einsum("kw,kw->k", surprise, held_by_all)
        shares: FloatArray = held / np.maximum(surprise.sum(axis=1), 1.0)
        shares[i] = 0.0
        return shares

    def _held(self, i: int) -> tuple[FloatArray, FloatArray]:
        """Return [voice, word] and [text, word]: who holds the words of text i; kept where it takes little."""
        kept = self._kept.get(i)
        if kept is None:
            every = self._has[:, self._words[i][0]].astype(np.float64)
            kept = every[self._voices], every
            if len(self.ids) * every.size <= _KEPT_CELLS:
                self._kept[i] = kept
        return kept


def _unusual(alike: FloatArray, without: int) -> FloatArray:
    """Return how far below the usual level each pair's texts are with others; less where few are there to tell."""
    others = np.flatnonzero(np.arange(len(alike)) != without)
    thirds = max(0, len(others) - 2)
    low = np.full(alike.shape, _USUAL)
    if thirds:
        one = np.arange(len(others))
        # Row i: the others but i.
        rest = others[one[None, :-1] + (one[None, :-1] >= one[:, None])]
        order = np.take_along_axis(rest, np.argsort(alike[others[:, None], rest], axis=1, kind="stable"), axis=1)
        low[others[:, None], order] = _quantile_without_each(alike[others[:, None], order])
    unusual: FloatArray = (_USUAL - np.maximum(low, low.T)) * (thirds / (thirds + _DOUBT))
    return unusual


def _quantile_without_each(ordered: FloatArray) -> FloatArray:
    """Return, of rows of sorted values, the quantile that is left where each of them is left out, in turn."""
    count = ordered.shape[1]
    place = _LEAST_ALIKE * (count - 2)
    first = int(place)
    at = np.arange(count)
    low = ordered[:, np.where(at <= first, first + 1, first)]
    second = min(first + 1, count - 2)
    high = ordered[:, np.where(at <= second, second + 1, second)]
    left: FloatArray = low + (place - first) * (high - low)
    return left


def _outside(document: Prepared) -> npt.NDArray[np.bool_]:
    """Choose the words outside quotations."""
    chosen: npt.NDArray[np.bool_] = (document.token_flag & IN_QUOTATION) == 0
    return chosen


def _words(
    document: Prepared, vocabulary: Places, chosen: npt.NDArray[np.bool_], most: int = 1 << 30
) -> tuple[Places, FloatArray]:
    """List the chosen words of a text's body, by their places in the vocabulary, with their weights."""
    told = (document.sentence_kind == BODY)[document.token_sentence] & chosen
    own, first = np.unique(document.token_stem[told], return_index=True)
    weight = np.minimum(document.token_weight[told][first], most) / 1e6
    return np.searchsorted(vocabulary, own), weight.astype(np.float64)
