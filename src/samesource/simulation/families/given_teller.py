"""A given text, told sentence by sentence."""

from __future__ import annotations

import random

from samesource.language.sentences import find_sentences
from samesource.simulation.families.sentence import Sentence

_DOUBLE = str.maketrans(dict.fromkeys("“”„«»", '"'))
_HELD_BACK = 0.3
"""Share of the sentences that the first report leaves out, for later versions to add."""


class GivenTeller:
    """Tells the sentences of a given text; it knows no other wording of a fact, and no independent report."""

    def __init__(self, text: str, language: str, draws: random.Random) -> None:
        paragraphs = [line.strip().translate(_DOUBLE) for line in text.splitlines() if line.strip()]
        self._title = Sentence(paragraphs[0] if paragraphs else "", 0)
        found = [
            paragraph[start:end].strip()
            for paragraph in paragraphs[1:]
            for start, end in find_sentences(paragraph, language)
        ]
        sentences = [Sentence(words, number) for number, words in enumerate(found, 1)]
        later = set(draws.sample(range(2, max(2, len(found))), int(_HELD_BACK * max(0, len(found) - 2))))
        self._opening = [sentence for i, sentence in enumerate(sentences) if i not in later]
        self._waiting = [sentence for i, sentence in enumerate(sentences) if i in later]

    def title(self) -> Sentence:
        """Return the first line."""
        return self._title

    def opening(self) -> list[Sentence]:
        """Return the sentences of the first report."""
        return self._opening

    def fresh(self) -> Sentence | None:
        """Return a sentence held back so far; None when all are told."""
        return self._waiting.pop(0) if self._waiting else None

    def other_wording(self, _sentence: Sentence) -> Sentence | None:
        """Return None: there is none."""
        return None

    def independent(self) -> list[Sentence]:
        """Return nothing: the text knows of no other reporter."""
        return []
