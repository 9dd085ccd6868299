"""Which quotations of a child go back to which of its parent, and which are left over."""

from __future__ import annotations

from dataclasses import dataclass

from samesource.records.quotation_pair import QuotationPair


@dataclass(frozen=True, slots=True)
class PairedQuotations:
    """The pairs by their place in the child, and the indexes of quotations left over on each side."""

    pairs: list[QuotationPair]
    left_old: list[int]
    left_new: list[int]
