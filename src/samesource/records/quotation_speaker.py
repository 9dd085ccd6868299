"""Who spoke a quotation."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class QuotationSpeaker:
    """Who is said to have spoken the quoted words between `start` and `end` (normal positions, without the marks).

    `speaker` is the noun phrase named in the document, null where none is; where a pronoun stands for it, `pronoun` is
    that pronoun and `speaker` its antecedent, null where it is unclear. `cue` is the verb, or empty.
    """

    start: int
    end: int
    sentence: int
    speaker: str | None
    cue: str
    pronoun: str | None
