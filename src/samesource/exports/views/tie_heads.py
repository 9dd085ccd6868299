"""Texts without a parent that surely depend on each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from samesource.model import Trace
from samesource.records.denied_dependence import denied_dependence

_SURE = 0.8
"""Where a trace does not tell from which probability two texts count once."""


def tie_heads(trace: Trace, heads: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """List for each of `heads` the others that count with it as one text, though no edge says which came first."""
    least = trace.options.get("claims", {}).get("dependent", _SURE)
    wanted, denied = set(heads), denied_dependence(trace.corrections)
    found: dict[str, set[str]] = defaultdict(set)
    for relation in trace.relations:
        pair = (relation.a, relation.b)
        if (
            wanted.issuperset(pair)
            and relation.dependent >= least
            and relation.relation != "quote"
            and not denied(*pair)
        ):
            found[relation.a].add(relation.b)
            found[relation.b].add(relation.a)
    return {name: tuple(sorted(others)) for name, others in found.items()}
