"""Who published a report."""

from __future__ import annotations

from collections.abc import Iterable

from samesource.records.statement import Statement

AGENCY_FORMATS = ("ninjs", "newsml")
"""Where the agency named is the one whose item it is, not one that a paper credits."""


def publisher_of(outlet: str | None, statements: Iterable[Statement]) -> str:
    """Return the outlet, or the agency of an item in an agency's own format; empty where neither is known."""
    if outlet:
        return outlet
    return next((said.value for said in statements if said.kind == "agency" and said.where in AGENCY_FORMATS), "")
