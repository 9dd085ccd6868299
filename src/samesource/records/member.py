"""A document of a story, as far as counting needs it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Member:
    """A document given, the witness whose words it has (itself, if it is one), and who published it when."""

    id: str
    witness: str
    outlet: str | None
    published: str | None
