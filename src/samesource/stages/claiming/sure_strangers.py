"""Origins that are surely two by what the texts name."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Mapping, Sequence

from samesource.records.prepared import Prepared
from samesource.stages.claiming.are_strangers import are_strangers
from samesource.stages.claiming.named import FIRST_HAND, Named


def sure_strangers(
    roots: Sequence[int],
    named: Mapping[int, Named],
    witnesses: Sequence[Prepared],
    tied: Mapping[int, Collection[int]],
) -> str:
    """Name two origins behind independent texts that are surely different; empty where none are.

    A reporter's own observation stands beside a proper name or another reporter's, or two texts each name a source that
    the other mentions nowhere. "The union" and "a letter" may be anybody's: such a source has a name.
    `tied` lists for a text those that it surely depends on, or that depend on it.
    """
    observed = [FIRST_HAND for d in roots if named[d].is_first_hand]
    proper = [named[d].name for d in roots if len(named[d].name.split()) > 1 and named[d].name[0].isupper()]
    if observed and len(observed) + len(proper) > 1:
        return " and ".join(dict.fromkeys([*proper[:1], *observed]))
    sources = [(d, named[d].name) for d in roots if named[d].name]
    for (one, first), (other, second) in itertools.permutations(sources, 2):
        apart = other not in tied.get(one, ())
        if apart and are_strangers(first, witnesses[one], second, witnesses[other]):
            return f"{first} and {second}"
    return ""
