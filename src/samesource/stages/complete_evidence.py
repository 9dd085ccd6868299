"""Evidence whose weights add up to what is shown."""

from __future__ import annotations

from typing import Any

from samesource.stages.balance_evidence import balance_evidence

_EDGE = (
    "taken together, the documents of the family leave few other places for the two",
    "taken together, the documents of the family leave other places for the two, and a source not seen between them",
)
_DIRECTION = (
    "the lineage of the other documents fits better if {child} derives from {parent}",
    "the lineage of the other documents fits better if {parent} derives from {child}",
)


def complete_evidence(
    evidence: list[dict[str, Any]], parent: str, child: str, probability: float, direction: float
) -> list[dict[str, Any]]:
    """Return the evidence of an edge, strongest first, with what the family as a whole adds to it.

    The weights of all kinds that begin with `direction-`, for minus against, then add up to the log-odds of
    `direction`, those of the other kinds to the log-odds of `probability`.
    """
    turned = [entry for entry in evidence if entry["kind"].startswith("direction-")]
    kin = [entry for entry in evidence if not entry["kind"].startswith("direction-")]
    rests = (
        balance_evidence(kin, probability, "family", _EDGE),
        balance_evidence(turned, direction, "direction-family", _DIRECTION),
    )
    complete = [*evidence, *(rest for rest in rests if rest)]
    for entry in complete:
        if entry["kind"] == "direction-family":
            entry["says"] = entry["says"].format(parent=parent, child=child)
    return sorted(complete, key=lambda entry: (-entry["weight"], entry["kind"], entry["says"]))
