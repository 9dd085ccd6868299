"""Sentences that say no more than a value or quotation already claims."""

from __future__ import annotations

from collections.abc import Sequence

from samesource.stages.claiming.mention import Group

_WORDS = 0.6
"""Share of the sentence that the other claim's clause must fill, on average."""


def drop_covered(events: Sequence[Group], others: Sequence[Group]) -> list[Group]:
    """Keep the events but those whose every sentence is stated by one value or quotation claim, for the most part."""
    by_sentence: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for i, group in enumerate(others):
        for mention in group.mentions:
            length = mention.clause_end - mention.clause_start
            by_sentence.setdefault((mention.document, mention.sentence), []).append((i, length))
    return [group for group in events if not _is_covered(group, by_sentence)]


def _is_covered(event: Group, by_sentence: dict[tuple[int, int], list[tuple[int, int]]]) -> bool:
    filled: dict[int, dict[int, float]] = {}
    for k, mention in enumerate(event.mentions):
        length = max(1, mention.end - mention.start)
        for i, covered in by_sentence.get((mention.document, mention.sentence), ()):
            shares = filled.setdefault(i, {})
            shares[k] = max(shares.get(k, 0.0), min(1.0, covered / length))
    return any(
        len(shares) == len(event.mentions) and sum(shares.values()) >= _WORDS * len(shares)
        for shares in filled.values()
    )
