"""What readings tell of the direction of one edge."""

from __future__ import annotations

from samesource.records.reading_tree import ReadingTree
from samesource.witness_config import WitnessConfig
from samesource.witnesses.signs import Signs


def edge_signs(tree: ReadingTree, signs: Signs, parent: int, child: int, config: WitnessConfig) -> float:
    """Return the log-odds from readings alone that an edge runs parent → child: originals lost, words left out."""
    above, below = tree.readings[parent], tree.readings[child]
    lost = (above == signs.original) & (below != signs.original) & (signs.original >= 0)
    found = (below == signs.original) & (above != signs.original) & (signs.original >= 0)
    judged = signs.original != -1
    left_out = (below == signs.omitted) & (above != signs.omitted) & (signs.omitted >= 0) & ~judged
    put_in = (above == signs.omitted) & (below != signs.omitted) & (signs.omitted >= 0) & ~judged
    return config.from_original * float(int(lost.sum()) - int(found.sum())) + config.from_omission * float(
        int(left_out.sum()) - int(put_in.sum())
    )
