"""A family too large to weigh whole, cut into parts."""

from __future__ import annotations

from samesource.config import LineageConfig
from samesource.kernels.components import components
from samesource.records.relation import Relation


def cut_parts(members: list[str], relations: list[Relation], config: LineageConfig) -> list[list[str]]:
    """Cut sorted `members` into parts of at most `dense_limit`, strongest dependence kept together; sorted.

    Components at a stricter and stricter threshold; what no threshold parts is cut in order of id. Linear in
    relations for each threshold.
    """
    if len(members) <= config.dense_limit:
        return [members]
    return sorted(_cut(members, relations, 0.9, config))


def _cut(members: list[str], relations: list[Relation], threshold: float, config: LineageConfig) -> list[list[str]]:
    """Return the components at `threshold`, those still too large cut further."""
    index = {name: position for position, name in enumerate(members)}
    strong = [
        (index[relation.a], index[relation.b])
        for relation in relations
        if relation.dependent >= threshold and relation.a in index and relation.b in index
    ]
    parts: list[list[str]] = []
    for component in components(len(members), strong):
        names = [members[position] for position in component]
        if len(names) <= config.dense_limit:
            parts.append(names)
        elif threshold > 0.99999:
            parts += [names[k : k + config.dense_limit] for k in range(0, len(names), config.dense_limit)]
        else:
            parts += _cut(names, relations, 1.0 - (1.0 - threshold) / 5.0, config)
    return parts
