"""How a report is made from another."""

from __future__ import annotations

import dataclasses
import random

from samesource.simulation.families.add_typo import add_typo
from samesource.simulation.families.enter_slip import enter_slip
from samesource.simulation.families.entered_change import EnteredChange
from samesource.simulation.families.language_pack import LanguagePack
from samesource.simulation.families.reword_text import reword_text
from samesource.simulation.families.sentence import Sentence
from samesource.simulation.families.teller import Teller

_OTHER_WORDING = 0.8
"""Chance that a rewriter finds a wording of the fact that nobody used; else words are changed one by one."""

_STRONG, _LIGHT = 0.9, 0.35
"""Strength of word-level rewriting in a rewrite and in an edited sentence."""


class Rewriter:
    """Does to sentences what copying, editing and rewriting do, and notes the changes that enter."""

    def __init__(self, pack: LanguagePack, teller: Teller, draws: random.Random) -> None:
        self._pack, self._teller, self._draws = pack, teller, draws
        self.changes: list[EnteredChange] = []

    def reworded(self, sentence: Sentence) -> Sentence:
        """Return the fact told otherwise."""
        if self._draws.random() < _OTHER_WORDING:
            other = self._teller.other_wording(sentence)
            if other is not None:
                return dataclasses.replace(other, text=reword_text(other.text, self._pack, _LIGHT, self._draws))
        return dataclasses.replace(sentence, text=reword_text(sentence.text, self._pack, _STRONG, self._draws))

    def edited(self, sentence: Sentence) -> Sentence:
        """Return the sentence with some words replaced."""
        return dataclasses.replace(sentence, text=reword_text(sentence.text, self._pack, _LIGHT, self._draws))

    def slipped(self, sentences: list[Sentence], count: int) -> list[Sentence]:
        """Return the sentences with so many slips, or as many as fit, each in another sentence."""
        result = list(sentences)
        for place in self._draws.sample(range(len(result)), len(result)):
            if not count:
                break
            slip = enter_slip(result[place], self._pack, self._draws)
            if slip is not None:
                result[place] = slip[0]
                self.changes.append(slip[1])
                count -= 1
        return result

    def misspelt(self, sentences: list[Sentence], count: int) -> list[Sentence]:
        """Return the sentences with up to so many misspellings."""
        result = list(sentences)
        for _ in range(count if result else 0):
            place = self._draws.randrange(len(result))
            typo = add_typo(result[place].text, self._draws)
            if typo is not None:
                text, old, new = typo
                result[place] = dataclasses.replace(result[place], text=text)
                self.changes.append(EnteredChange("typo", "cosmetic", old, new))
        return result

    def thinned(self, sentences: list[Sentence], share: float, least: int = 1) -> list[Sentence]:
        """Return about so much of the sentences in their order, the first more often than others."""
        wanted = min(len(sentences), max(least, round(share * len(sentences))))
        held = set(self._draws.sample(range(len(sentences)), wanted))
        if sentences and self._draws.random() < 0.7 and 0 not in held:
            held = {0, *sorted(held)[1:]}
        for i, sentence in enumerate(sentences):
            if i not in held:
                self.changes.append(EnteredChange("omission", "style", sentence.text, None))
        return [sentence for i, sentence in enumerate(sentences) if i in held]

    def extended(self, sentences: list[Sentence], count: int) -> list[Sentence]:
        """Return the sentences with so many new facts put in."""
        result = list(sentences)
        for _ in range(count):
            new = self._teller.fresh()
            if new is None:
                break
            result.insert(self._draws.randint(min(1, len(result)), len(result)), new)
            self.changes.append(EnteredChange("addition", "style", None, new.text))
        return result

    def reordered(self, sentences: list[Sentence], moves: int) -> list[Sentence]:
        """Return the sentences with so many of them moved elsewhere."""
        result = list(sentences)
        for _ in range(moves if len(result) > 2 else 0):
            moved = result.pop(self._draws.randrange(len(result)))
            result.insert(self._draws.randint(0, len(result)), moved)
        return result

    def retitled(self, title: Sentence, chance: float) -> Sentence:
        """Return another headline with the given chance."""
        if self._draws.random() >= chance:
            return title
        others = [other for wording in title.wordings if (other := title.worded(wording)).text != title.text]
        return self._draws.choice(others) if others else self.reworded(title)
