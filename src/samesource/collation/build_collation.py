"""Build a collation from an apparatus that another program made."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from samesource.records.collation import CollatedRow, CollatedWitness, Collation
from samesource.stages.collating.find_places import find_places

_MARKS = re.compile(r"^[^\w]+|[^\w]+$")

Segment = Mapping[int, Sequence[str]]
"""What each witness says at one place, as tokens."""


def build_collation(names: Sequence[str], rows: Sequence[tuple[str, Sequence[Segment]]]) -> Collation:
    """Return the collation of witnesses called `names`; `rows` are (kind, segments), in each witness's order of text.

    A segment's tokens are laid out in columns from its first on, so words are aligned as far as the apparatus says.
    """
    tokens: list[list[str]] = [[] for _ in names]
    made: list[CollatedRow] = []
    for kind, segments in rows:
        columns = []
        for segment in segments:
            for i in range(max((len(held) for held in segment.values()), default=0)):
                column = [-1] * len(names)
                for witness, held in segment.items():
                    if i < len(held):
                        column[witness] = len(tokens[witness])
                        tokens[witness].append(held[i])
                columns.append(tuple(column))
        if columns:
            made.append(CollatedRow(kind, tuple(columns)))
    witnesses = tuple(_witness(name, own) for name, own in zip(names, tokens, strict=True))
    return Collation(witnesses, tuple(made), tuple(find_places(witnesses, made)), ())


def _witness(name: str, tokens: list[str]) -> CollatedWitness:
    bounds = [0]
    for token in tokens:
        bounds.append(bounds[-1] + len(token))
    folded = tuple(_MARKS.sub("", token).casefold() or token.strip() for token in tokens)
    return CollatedWitness(name, (), None, tuple(tokens), folded, tuple(bounds))
