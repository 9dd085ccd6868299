"""What speaks for two texts joined by an edge being siblings whose source is not given."""

from __future__ import annotations

import numpy as np

from samesource.records.prepared import Prepared
from samesource.records.relation import Relation
from samesource.stages.log_odds import log_odds
from samesource.stages.reprint_signs import reprint_signs
from samesource.stages.weigh_family import FamilyWeights

JOINED_FEATURES: dict[str, str] = {
    "length": "log of the words of the shorter text: where little is left of a text, little is left of its source",
    "directed": "log-odds of the direction, whichever way: of siblings neither comes from the other",
    "reprint": "one of them says of itself that it is a reprint: of what an agency sent, not of another reprint",
    "agency": "both credit one agency, whose own text may be one of them",
    "copy": "the two texts alone look like a copy: nothing is left for a third to explain",
    "excerpt": "the two texts alone look like text and excerpt: cut from what lies before both",
    "open_phrases": "share of the common stem 3-grams that no third document has: what comes straight from a parent",
    "bridge_phrases": "one third document has what each holds and the other lacks",
    "facts": "by how much more of each other's names and figures both have than either has of any third's",
    "used": "the child has heirs of its own: two heads of lines rather have one source than one the other",
}
"""Of two texts joined by an edge: they are siblings, and the edge stands for the way through their source."""

_SHORT = 100
"""Words: of shorter texts no more is said than of those, as few were among the examples."""

_OF_EDGES = ("open_phrases", "bridge_phrases", "facts")

Values = dict[tuple[int, int], dict[str, float]]


def joined_values(
    weights: FamilyWeights, parents: list[int], relations: list[Relation], witnesses: dict[str, Prepared]
) -> Values:
    """Return JOINED_FEATURES of each (parent, child) of the tree, by index in the family."""
    kinds = {(relation.a, relation.b): relation.relation for relation in relations}
    found, used = {}, set(parents)
    for child, parent in enumerate(parents):
        if parent >= 0:
            pair = witnesses[weights.ids[parent]], witnesses[weights.ids[child]]
            kind = kinds.get((min(pair[0].id, pair[1].id), max(pair[0].id, pair[1].id)), "")
            credited = {str(one.about.get("agency") or "").casefold() for one in pair}
            found[parent, child] = {
                "length": float(np.log1p(max(_SHORT, min(len(one.token_stem) for one in pair)))),
                "directed": abs(log_odds(float(weights.direction[parent, child]))),
                "reprint": float(any(reprint_signs(one.about) for one in pair)),
                "agency": float(len(credited) == 1 and "" not in credited),
                "copy": float(kind == "copy"),
                "excerpt": float(kind == "excerpt"),
                **{name: float(weights.edge_values[name][parent, child]) for name in _OF_EDGES},
                "used": float(child in used),
            }
    return found
