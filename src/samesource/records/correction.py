"""A person's word against what the program found."""

from __future__ import annotations

from dataclasses import dataclass

EDGES = ("derives-from", "not-from", "no-parent", "direction")
"""Kinds about parents: `document` has the parent `other`, has it not, has none, or is the child if the two are kin."""
VALUES = ("date", "outlet", "origin")
"""Kinds that give a value: when and by whom a document was published, who is the source of what it claims."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One line of a file of corrections; `line` is its row number from 1, `who`, `why` and `when` may be empty."""

    line: int
    says: str
    document: str
    other: str
    value: str
    who: str
    why: str
    when: str

    def words(self) -> str:
        """Return the correction as a sentence, with who said it, why and when where that is known."""
        told = {
            "derives-from": f"{self.document} derives from {self.other}",
            "not-from": f"{self.document} does not derive from {self.other}",
            "no-parent": f"{self.document} derives from none of the others",
            "direction": f"if one of the two derives from the other, {self.document} does from {self.other}",
        }
        what = told.get(self.says) or f"the {self.says} of {self.document} is {self.value}"
        who = self.who or "a person"
        reason = f", because {self.why}" if self.why else ""
        return f"{who} says that {what}{reason}" + (f" ({self.when})" if self.when else "")
