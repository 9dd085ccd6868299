"""Choose the claims of the first screen."""

from __future__ import annotations

from collections.abc import Sequence

from samesource.exports.views.view_claims import ClaimView

CIRCULAR, ROOM = 4, 10
"""Circular claims shown, and lines of two: a circular claim takes one and a half, as the ring is told below it."""


def choose_brief(claims: Sequence[ClaimView]) -> list[ClaimView]:
    """Choose as many `claims` as fit, circular ones first: a reader must not have to look for those."""
    rings = [row for row in claims if row.claim.verdict == "circular"][:CIRCULAR]
    others = [row for row in claims if row.claim.verdict != "circular"]
    return [*rings, *others[: ROOM - (3 * len(rings) + 1) // 2]]
