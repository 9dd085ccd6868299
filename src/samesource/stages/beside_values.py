"""What speaks for two children of one parent having a source between that is not given."""

from __future__ import annotations

import numpy as np

from samesource.records.prepared import Prepared
from samesource.stages.all_below import all_below
from samesource.stages.held_alone import HeldAlone
from samesource.stages.joined_values import Values
from samesource.stages.log_odds import log_odds
from samesource.stages.weigh_family import FamilyWeights

BESIDE_FEATURES: dict[str, str] = {
    "facts_alone": "log of the names and figures that both have, and nobody else but who derives from them",
    "gain": "log of by how many hundredths each covers the other's sentences better than their parent does",
    "parent": "log-odds of the weaker of their edges to the parent: who has another source hangs on it loosely",
}
"""Of two texts hung on one parent: a text between it and them is not given."""

_HUNDREDTHS = 100.0


def beside_values(weights: FamilyWeights, parents: list[int], witnesses: dict[str, Prepared]) -> Values:
    """Return BESIDE_FEATURES of every two children of one parent, by index in the family.

    Cost: siblings² × the story's names and figures, and their sentences.
    """
    below: dict[int, list[int]] = {}
    for child, parent in enumerate(parents):
        if parent >= 0:
            below.setdefault(parent, []).append(child)
    if all(len(children) < 2 for children in below.values()):
        return {}
    alone = HeldAlone(witnesses)
    lines = [{weights.ids[k] for k in (node, *under)} for node, under in enumerate(all_below(parents))]
    found = {}
    for parent, children in below.items():
        gains = {child: weights.seconds.gain(child, parent) for child in children}
        for place, one in enumerate(children):
            for other in children[place + 1 :]:
                facts = alone.count(weights.ids[one], weights.ids[other], lines[one] | lines[other])
                gain = gains[one][other] + gains[other][one]
                found[one, other] = {
                    "facts_alone": float(np.log1p(facts)),
                    "gain": float(np.log1p(_HUNDREDTHS * gain)),
                    "parent": min(log_odds(float(weights.edge[parent, child])) for child in (one, other)),
                }
    return found
