"""A sentence of a simulated report."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from samesource.simulation.families.capitalised import capitalised


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, the number of the fact it tells within its family, and other wordings of that fact with their slots.

    What slips in one wording is carried into the others, so that a later rewriting hands it on.
    """

    text: str
    fact: int
    wordings: tuple[str, ...] = ()
    slots: tuple[tuple[str, str], ...] = ()

    def replaced(self, old: str, new: str) -> Sentence:
        """Return the sentence with the first `old` replaced, in all its wordings."""
        return dataclasses.replace(
            self,
            text=self.text.replace(old, new, 1),
            wordings=tuple(wording.replace(old, new, 1) for wording in self.wordings),
            slots=tuple((name, value.replace(old, new, 1)) for name, value in self.slots),
        )

    def worded(self, wording: str) -> Sentence:
        """Return the same fact told in `wording`."""
        return dataclasses.replace(self, text=capitalised(wording.format(**dict(self.slots))))
