"""A relation as a person corrects it."""

from __future__ import annotations

import dataclasses
import math

from samesource.records.correction import Correction
from samesource.records.relation import Relation

CERTAIN = 0.9995
"""Nobody is surer, a person neither: an unseen source between the two is always possible."""


def correct_relation(relation: Relation, told: Correction) -> Relation:
    """Return the relation as one of parent and child: surely dependent, of one story, with the person's word first."""
    dependent = max(relation.dependent, CERTAIN)
    kind = "rewrite" if relation.relation in ("same-event", "unrelated") else relation.relation
    before = min(max(relation.dependent, 1e-6), CERTAIN)
    weight = math.log(dependent / (1.0 - dependent)) - math.log(before / (1.0 - before))
    word = {
        "kind": "person",
        "says": f"{told.words()} [row {told.line} of the corrections]",
        "weight": round(max(weight, 0.0), 6),
        "for": True,
        "a": None,
        "b": None,
    }
    return dataclasses.replace(
        relation,
        relation=kind,
        dependent=dependent,
        same_story=max(relation.same_story, dependent),
        probability=max(relation.probability, dependent) if kind != relation.relation else relation.probability,
        evidence=[word, *relation.evidence],
    )
