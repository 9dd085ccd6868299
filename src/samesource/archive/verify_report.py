"""What a look through an archive has found."""

from __future__ import annotations

from dataclasses import dataclass

FORGET = "Forget it and add it again: samesource forget ID, samesource add REPORT."
COMPACT = "Have it made again from the documents: samesource compact."
RESTORE = "Restore the folder from a copy, or make a new archive from the reports."


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong."""

    kind: str
    """database, page, part, document, posting, pair, story, epoch or result."""
    segment: str | None
    """The day of publication that it lies in, several as `first … last`; `undated`, or None where it is of no day."""
    where: str
    """The page, document, pair or story."""
    says: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Checked:
    """What one look has gone through: how many of what, what is wrong, and what could not be seen, in words."""

    counted: dict[str, int]
    faults: tuple[Fault, ...] = ()
    unseen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """What was gone through, and everything wrong with it."""

    full: bool
    checked: dict[str, int]
    """Pages, documents, parts, postings, pairs, stories and stories made anew."""
    faults: tuple[Fault, ...]
    unseen: tuple[str, ...]
    """What this look could not or did not see, in words."""

    @property
    def sound(self) -> bool:
        """Tell whether nothing is wrong."""
        return not self.faults
