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
        self._is_male: dict[str, bool] = {}

    def add(self, name: str, sentence: int) -> None:
        """Remember `name` as a subject of `sentence`, where it reads as one person's name."""
        if not name or not self._is_person(name):
            return
        parts = name.casefold().replace(".", "").split()
        if parts[0] in self._words.titles_male | self._words.titles_female:
            self._is_male[parts[-1]] = parts[0] in self._words.titles_male
        self._named.append((sentence, name))

    def antecedent(self, pronoun: str, sentence: int) -> str:
        """Return the person whom a singular pronoun most likely stands for; empty where that is unclear."""
        folded = pronoun.casefold()
        if folded not in self._words.male | self._words.female:
            return ""
        for place, name in reversed(self._named):
            is_male = self._is_male.get(name.casefold().split()[-1])
            if 0 <= sentence - place <= _REACH and (is_male is None or is_male == (folded in self._words.male)):
                return name
        return ""

    def _is_person(self, name: str) -> bool:
        parts = name.split()
        if len(parts) > 7 or not parts[-1][0].isupper() or (parts[-1].isupper() and len(parts[-1]) > 1):
            return False
        return not any(self._words.documents.fullmatch(part.casefold()) for part in parts)
