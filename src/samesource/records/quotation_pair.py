"""A child's quotation and what it goes back to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class QuotationPair:
    """Indexes of quotations: those of the parent, in order, and the one of the child."""

    old: tuple[int, ...]
    new: int
