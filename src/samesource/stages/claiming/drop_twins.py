"""Claims that the same clauses state as a claim before them."""

from __future__ import annotations

from collections.abc import Sequence

from samesource.stages.claiming.mention import Mention
from samesource.stages.claiming.read_group import ReadGroup

_SAME = 0.7
"""Overlap of two clauses, over the longer one, from which they are one."""


def drop_twins(ranked: Sequence[ReadGroup], most: int) -> list[ReadGroup]:
    """Keep the first `most` claims, without those whose clauses state a claim kept before, of the same documents.

    Several values of one clause are then one claim, unless a document altered one of them.
    """
    kept: list[ReadGroup] = []
    by_documents: dict[tuple[int, ...], list[dict[int, Mention]]] = {}
    for read in ranked:
        found = read.group.by_document()
        holding = by_documents.setdefault(tuple(sorted(found)), [])
        altered = len(set(read.readings.values())) > 1
        if not altered and any(_same_clauses(found, other) for other in holding):
            continue
        kept.append(read)
        if not altered:
            holding.append(found)
        if len(kept) == most:
            break
    return kept


def _same_clauses(a: dict[int, Mention], b: dict[int, Mention]) -> bool:
    return all(_overlap(a[document], b[document]) >= _SAME for document in a)


def _overlap(a: Mention, b: Mention) -> float:
    shared = min(a.clause_end, b.clause_end) - max(a.clause_start, b.clause_start)
    return shared / max(1, a.clause_end - a.clause_start, b.clause_end - b.clause_start)
