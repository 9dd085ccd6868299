"""Why a lost source is supposed, quoting what its descendants share."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from samesource.witnesses.describe_tradition import Tradition

_QUOTED = 5


def quote_lost(found: Tradition, names: list[str], node: int) -> list[dict[str, Any]]:
    """Return evidence[]: readings that witnesses on two sides of the lost source share against all on another side."""
    tree = found.tree
    sides = [[w for w in found.root.sides[other, node] if w < tree.given] for other in tree.neighbours()[node]]
    # Of readings equally well attested, those that the text repeats elsewhere tell a reader least.
    common = Counter(str(reading) for own in found.table.readings for reading in own)
    usual: list[int] = []
    entries: list[dict[str, Any]] = []
    for place in range(found.codes.shape[1]):
        column = found.codes[:, place]
        code = tree.readings[node, place]
        having = [[w for w in side if column[w] == code] for side in sides]
        lacking = [w for side, own in zip(sides, having, strict=True) if not own for w in side if column[w] >= 0]
        holders = [w for own in having for w in own]
        if sum(bool(own) for own in having) < 2 or not lacking or 2 * len(holders) > int((column >= 0).sum()):
            continue
        reading = found.table.readings[holders[0]][place]
        instead = found.table.readings[lacking[0]][place]
        says = (
            f"{', '.join(names[w] for w in holders)} share {reading!r}, where {names[lacking[0]]} has {instead!r} "
            f"(place {found.table.places[place]}), though none of them has all that the others have"
        )
        weight = round(math.log(int((column >= 0).sum()) / max(1, len(holders) - 1)), 6)
        usual.append(common[str(reading)])
        entries.append({"kind": "shared-reading", "says": says, "weight": weight, "for": True, "a": None, "b": None})
    order = sorted(range(len(entries)), key=lambda k: (-entries[k]["weight"], usual[k], k))
    return [entries[k] for k in order[:_QUOTED]]
