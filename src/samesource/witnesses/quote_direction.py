"""What tells the direction of an edge of a tradition, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from samesource.witness_config import WitnessConfig
from samesource.witnesses.edge_signs import edge_signs
from samesource.witnesses.find_mixtures import Mixture

if TYPE_CHECKING:
    from samesource.witnesses.describe_tradition import Tradition


def quote_direction(
    found: Tradition, names: list[str], pair: tuple[int, int], mixture: Mixture | None, config: WitnessConfig
) -> list[dict[str, Any]]:
    """Return evidence[] of kinds `direction-…` that the edge runs as `pair` says: parent first."""
    parent, child = pair
    entries = []
    if mixture is not None:
        first, last = (found.table.places[mixture.places[k]] for k in (0, -1))
        weight = config.mixture_direction * (mixture.log_odds - mixture.reverse) * (1 if mixture.child == child else -1)
        says = (
            f"{names[mixture.child]} leaves its own side for {names[mixture.source]} at {len(mixture.places)} places, "
            f"from {first} to {last}"
        )
        return [_entry("direction-mixture", says, weight)] if weight else []
    if weight := edge_signs(found.tree, found.signs, parent, child, config):
        says = (
            f"where they differ {names[parent]} has what was judged original, or words that {names[child]} leaves out"
        )
        if weight < 0:
            says = f"where they differ {names[child]} has what was judged original, or words that {names[parent]} omits"
        entries.append(_entry("direction-readings", says, weight))
    dates = found.signs.dates
    if parent in dates and child in dates and dates[parent] != dates[child]:
        later = dates[child] > dates[parent]
        says = f"{names[child]} is {'later' if later else 'earlier'} than {names[parent]}"
        entries.append(_entry("direction-date", says, config.from_date * (1 if later else -1)))
    if found.signs.root is not None:
        inside = found.signs.root in found.root.sides.get((parent, child), [])
        says = f"the tradition starts from {names[found.signs.root]}: a person's word"
        entries.append(_entry("person", says, 8.0 if inside else -8.0))
    return entries


def _entry(kind: str, says: str, weight: float) -> dict[str, Any]:
    return {"kind": kind, "says": says, "weight": round(abs(weight), 6), "for": weight > 0, "a": None, "b": None}
