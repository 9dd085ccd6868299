"""A clause of several values, cut where a word joins what it says of them."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator, Sequence

from samesource.language.packs.read_pack import read_pack
from samesource.records.prepared import Prepared
from samesource.stages.claiming.mention import Mention

_LEAST_WORDS = 4
"""Fewer words on either side of a joining word state nothing of their own: "four employees and three customers"."""


def narrow_clauses(values: Sequence[Mention], witnesses: Sequence[Prepared]) -> None:
    """Let each value be stated by its part of a clause: "passed within 15 metres | and released eight flares".

    The words of the whole clause stay in the vectors: what is compared does not change, only what is shown.
    """
    by_clause: dict[tuple[int, int, int], list[Mention]] = {}
    for value in values:
        by_clause.setdefault((value.document, value.clause_start, value.clause_end), []).append(value)
    for (document, start, end), stated in by_clause.items():
        pattern = _joining(witnesses[document].language)
        if pattern is None or len(stated) == 1:
            continue
        cuts = list(_cuts(stated, start, end, witnesses[document].text, pattern))
        for value in stated:
            value.clause_start = max([start, *(cut for cut in cuts if cut <= value.start)])
            value.clause_end = min([end, *(cut for cut in cuts if cut >= value.end)])


def _cuts(stated: Sequence[Mention], start: int, end: int, text: str, pattern: re.Pattern[str]) -> Iterator[int]:
    """Yield the positions of the words that join the parts, the last one between two values that leaves both long."""
    low = start
    for (_, first), (second, _) in itertools.pairwise(sorted({(value.start, value.end) for value in stated})):
        for match in reversed(list(pattern.finditer(text, first, max(first, second)))):
            if min(_words(text[low : match.start()]), _words(text[match.end() : end])) >= _LEAST_WORDS:
                low = match.start()
                yield low
                break


def _words(text: str) -> int:
    return len(text.split())


@functools.cache
def _joining(language: str) -> re.Pattern[str] | None:
    """Return one expression for the words of a language that join clauses; null where none are known."""
    listed = read_pack("joining").get(language)
    return re.compile(rf"(?<=\s)(?:{'|'.join(listed)})\s") if listed else None
