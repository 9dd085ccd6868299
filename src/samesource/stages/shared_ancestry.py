"""How often the lineages of a story give two texts a common ancestor."""

from __future__ import annotations

import operator

from samesource.records.lineage import Lineage
from samesource.records.relation import Relation


def shared_ancestry(relations: list[Relation], lineages: list[Lineage]) -> list[float | None]:
    """Return, for each relation, the share of sampled trees in which both texts have a common ancestor.

    A text is its own ancestor. 0 for texts of two families, None where a text has no lineage. Cost: relations ×
    samples.
    """
    ancestors = {}
    for lineage in lineages:
        for witness, drawn in zip(lineage.witnesses, _ancestors(lineage), strict=True):
            ancestors[witness] = (lineage.family, drawn)
    found: list[float | None] = []
    for relation in relations:
        if relation.a not in ancestors or relation.b not in ancestors:
            found.append(None)
            continue
        (family, drawn_a), (other, drawn_b) = ancestors[relation.a], ancestors[relation.b]
        common = 0.0
        if family == other and drawn_a:
            common = sum(map(bool, map(operator.and_, drawn_a, drawn_b))) / len(drawn_a)
        found.append(common)
    return found


def _ancestors(lineage: Lineage) -> list[list[int]]:
    """Return, for each witness and each sample, the witness with all its ancestors, a bit for each of them."""
    found: list[list[int]] = [[] for _ in lineage.witnesses]
    bits: dict[str, int] = {}
    for sample in lineage.samples:
        parents = dict(zip(lineage.witnesses, sample, strict=True))
        for position, witness in enumerate(lineage.witnesses):
            above, waiting = {witness}, [witness]
            while waiting:
                for parent in parents.get(waiting.pop(), ()):
                    if parent not in above:
                        above.add(parent)
                        waiting.append(parent)
            found[position].append(sum(bits.setdefault(name, 1 << len(bits)) for name in above))
    return found
