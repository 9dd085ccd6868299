"""The words themselves that speak for or against an edge, with their places."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from samesource.records.prepared import BODY, IS_NAME, Prepared

LongArray = npt.NDArray[np.int64]
Place = dict[str, int] | None
Quoted = tuple[str, Place, Place]
"""What to say, the place in the parent, the place in the child."""

_LETTERS = 4
"""Shorter words are articles and particles."""


class ReadingQuotes:
    """Quotes readings of a family's witnesses; others of the story speak as third voices. Linear in words to build."""

    def __init__(self, witnesses: Sequence[Prepared]) -> None:
        self._documents = {witness.id: witness for witness in witnesses}
        self._words = {name: _first_places(document) for name, document in self._documents.items()}
        every = [keys for keys, _ in self._words.values()]
        self._known, self._holders = np.unique(np.concatenate([np.zeros(0, np.int64), *every]), return_counts=True)
        self._names = sorted(self._words)
        self._columns = {name: np.searchsorted(self._known, keys) for name, (keys, _) in self._words.items()}
        self._first, self._second = np.full((2, len(self._known)), -1, dtype=np.int64)
        for position in reversed(range(len(self._names))):
            places = self._columns[self._names[position]]
            self._second[places] = self._first[places]
            self._first[places] = position

    def quote(self, parent: str, child: str) -> dict[str, Quoted]:
        """Return, by kind of evidence, the rarest word that shows it; kinds that no word shows are left out."""
        if parent not in self._documents or child not in self._documents or len(self._documents) < 3:
            return {}
        found: dict[str, Quoted] = {}
        both, of_parent, of_child = self._shared(parent, child)
        if both is not None:
            word = self._text(parent, of_parent)
            says = f"both have {word!r} where no one else does"
            found["open_phrases"] = says, self._place(parent, of_parent), self._place(child, of_child)
        for one, other, kind in ((parent, child, "direction-thirds"), (child, parent, "against-thirds")):
            token, third = self._backed(one, other)
            if token >= 0:
                says = f"{one} has {self._text(one, token)!r}, as {third} does, and {other} has not"
                place = self._place(one, token)
                found[kind] = (says, place, None) if one == parent else (says, None, place)
        for one, kind in ((child, "direction-names"), (parent, "against-names")):
            token = self._own_name(one)
            if token >= 0:
                says = f"{one} alone names {self._text(one, token)!r}"
                place = self._place(one, token)
                found[kind] = (says, None, place) if one == child else (says, place, None)
        return found

    def _shared(self, one: str, other: str) -> tuple[int | None, int, int]:
        """Return the rarest word that only these two have, and the tokens."""
        (keys, tokens), (others, other_tokens) = self._words[one], self._words[other]
        common, left, right = np.intersect1d(keys, others, assume_unique=True, return_indices=True)
        alone = np.flatnonzero(self._holders[self._columns[one][left]] == 2)
        if not len(alone):
            return None, -1, -1
        best = alone[self._rarest(one, tokens[left[alone]])]
        return int(common[best]), int(tokens[left[best]]), int(other_tokens[right[best]])

    def _backed(self, one: str, lacking: str) -> tuple[int, str]:
        """Return the rarest word that `one` shares with a third document and `lacking` has not, and that document."""
        tokens = self._words[one][1]
        columns, lacks = self._columns[one], np.ones(len(self._known), np.bool_)
        lacks[self._columns[lacking]] = False
        fit = np.flatnonzero((self._holders[columns] >= 2) & lacks[columns])
        if not len(fit):
            return -1, ""
        best = fit[self._rarest(one, tokens[fit])]
        place = columns[best]
        first, second = int(self._first[place]), int(self._second[place])
        return int(tokens[best]), self._names[first if self._names[first] != one else second]

    def _own_name(self, one: str) -> int:
        """Return the first token of a name that no other document has; -1 where there is none."""
        tokens = self._words[one][1]
        flags = self._documents[one].token_flag[tokens]
        fit = np.flatnonzero((self._holders[self._columns[one]] == 1) & ((flags & IS_NAME) > 0))
        return int(tokens[fit[self._rarest(one, tokens[fit])]]) if len(fit) else -1

    def _rarest(self, name: str, tokens: LongArray) -> int:
        """Return the position of the token of greatest background weight, the first in the text among equals."""
        weights = self._documents[name].token_weight[tokens].astype(np.int64)
        return int(np.lexsort((tokens, -weights))[0])

    def _text(self, name: str, token: int) -> str:
        return self._documents[name].token_text(token)

    def _place(self, name: str, token: int) -> Place:
        document = self._documents[name]
        start, end = document.original(int(document.token_start[token]), int(document.token_end[token]))
        return {"start": start, "end": end}


def _first_places(document: Prepared) -> tuple[LongArray, LongArray]:
    """Return a document's words of some length, sorted, each with its first token in the body."""
    long = (document.token_end - document.token_start) >= _LETTERS
    body = np.flatnonzero((document.sentence_kind == BODY)[document.token_sentence] & long)
    keys, first = np.unique(document.token_word[body].astype(np.int64), return_index=True)
    return keys.astype(np.int64), body[first].astype(np.int64)
