"""Names of people and places that exist nowhere."""

from __future__ import annotations

import random


class InventedNames:
    """Draws names from a seeded source, none twice."""

    _STARTS = (
        "Bar",
        "Dol",
        "Fen",
        "Gar",
        "Hal",
        "Jor",
        "Kel",
        "Lom",
        "Mir",
        "Nor",
        "Or",
        "Pel",
        "Quin",
        "Ros",
        "Sel",
        "Tar",
        "Ul",
        "Ves",
        "Wil",
        "Yar",
        "Zan",
    )
    _MIDDLES = ("a", "en", "i", "or", "u", "el", "an", "o", "es", "ir")
    _ENDS = ("dan", "vik", "mar", "stow", "ler", "nik", "sa", "ton", "bury", "via", "ros", "lund", "berg", "tal")
    _FIRST = (
        "Ada",
        "Bruno",
        "Clara",
        "Dario",
        "Edith",
        "Felix",
        "Gerda",
        "Hugo",
        "Ines",
        "Jakob",
        "Karin",
        "Leon",
        "Marta",
        "Nils",
        "Olga",
        "Pavel",
        "Rosa",
        "Simon",
        "Tilda",
        "Victor",
    )

    def __init__(self, source: random.Random) -> None:
        self._source = source
        self._taken: set[str] = set()

    def place(self) -> str:
        """Return a name of one word."""
        while True:
            parts = (self._STARTS, self._MIDDLES, self._ENDS)
            name = "".join(self._source.choice(part) for part in parts)
            if name not in self._taken:
                self._taken.add(name)
                return name

    def person(self) -> str:
        """Return a first and a last name."""
        return f"{self._source.choice(self._FIRST)} {self.place()}"
