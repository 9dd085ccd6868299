"""What an evaluation of passages measures."""

from __future__ import annotations

from dataclasses import dataclass

from samesource.evaluation.plagdet import Plagdet


@dataclass(frozen=True, slots=True)
class PassageScores:
    """Scores by kind of pair and `overall`, and what the work took."""

    kinds: dict[str, Plagdet]
    swapped: dict[str, Plagdet]
    """The same with the roles of the two documents exchanged."""
    pairs: int
    documents: int
    without_reuse: int
    """Pairs in which nothing was planted."""
    falsely_found: int
    """Those of them in which a passage was found all the same."""
    prepare_ms: float
    """CPU milliseconds of preparing, a pair; a document of several pairs is prepared once."""
    align_ms: float
    """CPU milliseconds of aligning two prepared documents, a pair."""
