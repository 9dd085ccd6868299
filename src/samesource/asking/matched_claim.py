"""A claim that answers a question."""

from __future__ import annotations

from dataclasses import dataclass

from samesource.model import Claim


@dataclass(frozen=True, slots=True)
class MatchedClaim:
    """A claim, the share of the question's weight that its nearest assertion holds (0 to 1), and its earliest text.

    `earliest` are the ids of documents that make the claim and derive from none that does: the first by time and those
    of which no time is known, so that any of them may be the first.
    """

    claim: Claim
    likeness: float
    earliest: tuple[str, ...]
