"""What a pair's own texts, its family's lineage and the event's other reports say of dependence."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samesource.records.lineage import Lineage
from samesource.records.relation import Relation
from samesource.stages.log_odds import log_odds
from samesource.stages.shared_ancestry import shared_ancestry

FloatArray = npt.NDArray[np.float64]

CLOSURE_FEATURES: dict[str, float] = {"own": 1.0, "lineage": 1.0, "through": 1.0, "common": -1.0}
"""Every feature and the sign that its reason demands."""

CLOSURE_REASONS: dict[str, str] = {
    "own": "log-odds of dependence by the two texts alone",
    "lineage": "log-odds of a common ancestor in the sampled lineages: a grandchild's wording may have drifted too far "
    "to judge by itself, the lineage says through whom it came",
    "through": "log-odds by their own texts of the weaker of two pairs that lead through a third report, the best: a "
    "lineage that is drawn wrongly may still hold all the links",
    "common": "mean log-odds of dependence, by the texts alone, of either text with the event's other reports, the "
    "larger: what all reports of an event share belongs to the event",
}

_DOUBT = 0.025
"""What the samples leave open: forty trees that agree are no proof of a hundred."""

_SUREST = 6.0
"""Log-odds are cut here: beyond it a pair is no better evidence for others."""

_UNSEEN = -2.2
"""Log-odds of pairs that no channel found, as in the average of stories (`relate.unseen_pair`)."""


def closure_features(relations: list[Relation], lineages: list[Lineage]) -> list[dict[str, float] | None]:
    """Return the features named in CLOSURE_FEATURES for each relation, None where a text has no lineage.

    For pairs of one story whose lineages are all given. Cost: relations × (samples + witnesses).
    """
    witnesses = sorted(witness for lineage in lineages for witness in lineage.witnesses)
    place = {witness: position for position, witness in enumerate(witnesses)}
    own = _own_log_odds(relations, place)
    total = own.sum(axis=1)
    thirds = max(1, len(witnesses) - 2)
    found: list[dict[str, float] | None] = []
    for relation, shared in zip(relations, shared_ancestry(relations, lineages), strict=True):
        if shared is None:
            found.append(None)
            continue
        i, j = place[relation.a], place[relation.b]
        weaker = np.minimum(own[i], own[j])
        weaker[[i, j]] = -_SUREST
        common = max(total[i], total[j]) - own[i, j]
        found.append(
            {
                "own": float(own[i, j]),
                "lineage": log_odds(_DOUBT + (1.0 - 2.0 * _DOUBT) * shared),
                "through": float(weaker.max()),
                "common": round(float(common) / thirds, 6),
            }
        )
    return found


def _own_log_odds(relations: list[Relation], place: dict[str, int]) -> FloatArray:
    """Arrange what the texts of each pair say alone; nothing on the diagonal."""
    own = np.full((len(place), len(place)), _UNSEEN)
    np.fill_diagonal(own, 0.0)
    for relation in relations:
        if relation.a in place and relation.b in place:
            i, j = place[relation.a], place[relation.b]
            own[i, j] = own[j, i] = min(max(log_odds(relation.dependent), -_SUREST), _SUREST)
    return own
