"""Whom a pronoun of the third person stands for."""

from __future__ import annotations

from samesource.language.attributions_words import AttributionWords

_REACH = 2
"""Sentences back that a pronoun may reach: beyond them a reader, too, would want the name again."""


class Antecedents:
    """Remembers the people named as subjects or sources, sentence by sentence."""

    def __init__(self, words: AttributionWords) -> None:
        self._words = words
        self._named: list[tuple[int, str]] = []

    def add(self, name: str, sentence: int) -> None:
        """Remember `name` as a subject of `sentence`, where it reads as one person's name."""
        if name and self._is_person(name):
            self._named.append((sentence, name))

    def antecedent(self, pronoun: str, sentence: int) -> str:
        """Return the person whom a singular pronoun most likely stands for; empty where that is unclear."""
        if pronoun.casefold() not in self._words.male | self._words.female:
            return ""
        near = [(place, name) for place, name in self._named if 0 <= sentence - place <= _REACH]
        return near[-1][1] if near else ""

    def _is_person(self, name: str) -> bool:
        parts = name.split()
        if len(parts) > 7 or not parts[-1][0].isupper() or parts[-1].isupper():
            return False
        return not any(self._words.documents.fullmatch(part.casefold()) for part in parts)
