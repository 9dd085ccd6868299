"""News of an invented event, fact by fact."""

from __future__ import annotations

import random

from samesource.simulation.families.language_pack import LanguagePack
from samesource.simulation.families.sentence import Sentence

_SHARED = 4
"""Facts that an independent report tells too: an event has figures that everyone has."""

_OPENING = (11, 15)
"""Sentences of the first report."""

_ADDED = (4, 8)
"""Facts that only an independent report tells."""


class FactTeller:
    """Tells one event: every fact has names and figures of its own, and a wording is given out only once.

    Two reports therefore share a wording only where one took it from the other.
    """

    def __init__(self, pack: LanguagePack, draws: random.Random, topic: int) -> None:
        self._pack, self._draws = pack, draws
        self._topic = pack.topics[topic % len(pack.topics)]
        towns = draws.sample(pack.names["towns"], 2)
        self._story = {"town": towns[0], "place": towns[1], **self._person("women", "chief")}
        self._story |= self._person("men", "critic")
        self._facts = 0
        self._wordings: dict[int, tuple[str, ...]] = {}
        self._free: dict[int, list[int]] = {}
        """Wordings not yet given out, by fact."""

        later = [tuple(wordings) for wordings in (*self._topic["facts"][1:], *pack.general)]
        draws.shuffle(later)
        self._waiting = [tuple(self._topic["facts"][0]), *later]
        self._told: list[Sentence] = []

    def title(self) -> Sentence:
        """Return a headline with the figures of the main fact; call `opening` first."""
        wordings = tuple(self._topic["titles"])
        return Sentence("", 0, wordings, self._told[0].slots).worded(self._draws.choice(wordings))

    def opening(self) -> list[Sentence]:
        """Return the first report's sentences, the main fact first."""
        self._told = self._some(self._draws.randint(*_OPENING))
        return self._told

    def fresh(self) -> Sentence | None:
        """Return a fact not told before; afterwards a like one with other figures, in a free wording."""
        if self._waiting:
            wordings = self._waiting.pop(0)
            free = self._draws.sample(range(len(wordings)), len(wordings))
        else:
            likes = [fact for fact, free in sorted(self._free.items()) if len(free) > 1]
            if not likes:
                return None
            like = self._draws.choice(likes)
            wordings, free = self._wordings[like], [self._free[like].pop()]
        self._facts += 1
        self._wordings[self._facts], self._free[self._facts] = wordings, free[1:]
        return Sentence("", self._facts, wordings, self._values()).worded(wordings[free[0]])

    def other_wording(self, sentence: Sentence) -> Sentence | None:
        """Return the fact in a wording nobody used yet; None where all are given out."""
        free = self._free.get(sentence.fact)
        return sentence.worded(sentence.wordings[free.pop()]) if free else None

    def independent(self) -> list[Sentence]:
        """Return another reporter's sentences on the same event: few facts shared, in words of their own."""
        shared = [self._told[0], *self._draws.sample(self._told[1:], _SHARED - 1)]
        own = [other for sentence in shared if (other := self.other_wording(sentence)) is not None]
        added = self._some(self._draws.randint(*_ADDED))
        rest = own[1:] + added
        self._draws.shuffle(rest)
        return own[:1] + rest

    def _some(self, count: int) -> list[Sentence]:
        """Return so many new facts, or as many as there are."""
        return [new for _ in range(count) if (new := self.fresh()) is not None]

    def _values(self) -> tuple[tuple[str, str], ...]:
        """Return the values of the slots of a new fact."""
        values = dict(self._story)
        values |= self._person("women", "woman") | self._person("men", "man")
        values["small"] = str(self._draws.randint(3, 96))
        large = f"{self._draws.randint(110, 9800):,}"
        values["large"] = large.replace(",", self._pack.thousands)
        values["when"] = self._draws.choice(self._pack.when)
        values["soon"] = self._draws.choice(self._pack.soon)
        return tuple(values.items())

    def _person(self, gender: str, slot: str) -> dict[str, str]:
        """Return a full name and, under the capitalised slot, its surname."""
        names = self._pack.names
        surname = self._draws.choice(names[f"surnames_{gender}"])
        return {slot: f"{self._draws.choice(names[gender])} {surname}", slot.capitalize(): surname}
