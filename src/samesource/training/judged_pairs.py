"""Pairs of one event with what was said of their dependence, and what is true."""

from __future__ import annotations

from typing import NamedTuple

from samesource.training.left_out_case import LeftOutCase
from samesource.training.relay_truth import RelayTruth


class JudgedPair(NamedTuple):
    """One pair: language of its first text, probability of dependence, and whether the texts depend."""

    language: str
    said: float
    true: bool


def judged_pairs(cases: list[LeftOutCase], truth: RelayTruth) -> list[JudgedPair]:
    """List the pairs of each event; those tied by a quotation alone are neither right nor wrong and left out."""
    return [
        JudgedPair(case.relay.documents[r.a].language, r.dependent, truth.dependent(r.a, r.b))
        for case in cases
        for r in case.relations
        if truth.same_event(r.a, r.b) and not truth.quoted(r.a, r.b)
    ]
