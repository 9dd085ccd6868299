"""Why one document is taken for another's parent, in plain words."""

from __future__ import annotations

from typing import Any

from samesource.config import LineageConfig
from samesource.records.relation import Relation
from samesource.stages.load_model import load_model
from samesource.stages.weigh_family import FamilyWeights

_LEAST = 0.05
"""Weaker evidence (log-odds) is not shown."""

_EDGE_SAYS = {
    "order": ("their facts stand in the same order", "their facts stand in a different order"),
    "outside": (
        "much of the wording outside quotations is common",
        "little of the wording outside quotations is common",
    ),
    "coverage_first": ("no other document explains one of the two as well", "another document explains both better"),
    "coverage_second": ("no other document explains the other as well", "another document explains the other better"),
    "quoted": (
        "both quote alike, and no third document does",
        "a third document quotes as one of the two does, and the other not",
    ),
    "facts": (
        "they share names and figures that no third document has so many of",
        "one of them shares as many names and figures with a third document",
    ),
    "open_phrases": ("they share phrases that no third document has", "a third document has the phrases they share"),
    "bridge_stems": ("no third document explains what sets them apart", "a third document has what each of them lacks"),
    "bridge_phrases": (
        "no third document has the phrases that set them apart",
        "a third document has the phrases that each of them lacks",
    ),
}

_DIRECTION_SAYS = {
    "dates": ("{child} is dated later", "{child} is dated earlier"),
    "declared": ("{child} names {parent} as its source", "{parent} names {child} as its source"),
    "agency": (
        "{parent} bears an agency's credit, {child} does not",
        "{child} bears an agency's credit, {parent} does not",
    ),
    "merger": ("{child} joins {parent} with an independent text", "{parent} joins {child} with an independent text"),
    "slips": (
        "{child} misspells words that others spell as {parent} does",
        "{parent} misspells words that others spell as {child} does",
    ),
    "thirds": (
        "other documents share readings of {parent} that {child} lacks",
        "other documents share readings of {child} that {parent} lacks",
    ),
    "phrases": (
        "other documents share phrases of {parent} that {child} lacks",
        "other documents share phrases of {child} that {parent} lacks",
    ),
    "passed": (
        "{parent} lacks little of what {child} shares with others, {child} more of what {parent} shares with them",
        "{child} lacks little of what {parent} shares with others, {parent} more of what {child} shares with them",
    ),
    "names": ("{child} has names that nobody else has", "{parent} has names that nobody else has"),
    "hub": ("other documents resemble {parent} more", "other documents resemble {child} more"),
    "tail": (
        "what {child} lacks stood at the end of {parent}: cut from below",
        "what {parent} lacks stood at the end of {child}: cut from below",
    ),
    "wrapping": ("{child} stands among more page furniture", "{parent} stands among more page furniture"),
    "lead": (
        "the opening of {parent} is in {child}, which has a new one",
        "the opening of {child} is in {parent}, which has a new one",
    ),
    "byline": ("{parent} names who wrote it, {child} does not", "{child} names who wrote it, {parent} does not"),
    "dateline": (
        "{parent} says where and when it was filed, {child} does not",
        "{child} says where and when it was filed, {parent} does not",
    ),
    "corrected": (
        "{child} says that it corrects or updates, {parent} does not",
        "{parent} says that it corrects or updates, {child} does not",
    ),
    "quotations": ("{parent} quotes more than {child}", "{child} quotes more than {parent}"),
    "grown": (
        "both are of one house, and {child} has the names and figures of {parent} and more",
        "both are of one house, and {parent} has the names and figures of {child} and more",
    ),
    "cut": (
        "{parent} has the words of {child} and more, which another house printed",
        "{child} has the words of {parent} and more, which another house printed",
    ),
    "added": ("{child} adds words to the same text", "{parent} adds words to the same text"),
}


def edge_evidence(
    weights: FamilyWeights, i: int, j: int, relation: Relation | None, config: LineageConfig
) -> list[dict[str, Any]]:
    """Return trace.json's evidence[] for or against the edge from member i to member j, strongest first.

    `a` is a place in the parent, `b` in the child. Weights are log-odds: of being parent and child directly for
    the first kinds, of the direction for those that begin with `direction-`.
    """
    spans = {entry["kind"]: (entry["a"], entry["b"]) for entry in (relation.evidence if relation else [])}
    if relation is not None and relation.a != weights.ids[i]:
        spans = {kind: places[::-1] for kind, places in spans.items()}
    found: list[dict[str, Any]] = []
    values = {name: float(matrix[i, j]) for name, matrix in weights.edge_values.items()}
    for name, weight in load_model("edge", config.models).contributions(values).items():
        says = _EDGE_SAYS[name][0 if weight > 0 else 1]
        places = spans.get(name, (None, None))
        found.append(_entry(name, says, weight, places))
    values = {name: float(matrix[i, j]) for name, matrix in weights.direction_values.items()}
    total: dict[str, float] = {}
    for name, weight in load_model("direction", config.models).contributions(values).items():
        base = name.removesuffix("_verbatim").removesuffix("_reworded")
        total[base] = total.get(base, 0.0) + weight
    names = {"parent": weights.ids[i], "child": weights.ids[j]}
    for base, weight in total.items():
        says = _DIRECTION_SAYS[base][0 if weight > 0 else 1].format(**names)
        found.append(_entry(f"direction-{base}", says, weight, (None, None)))
    for kind, told, says in (
        ("direction-address", weights.addresses, "{} gives {}'s address as its original"),
        ("direction-headline", weights.headlines, "{} cites {} by its headline"),
    ):
        if stated := float(told[i, j] - told[j, i]):
            ends = ("child", "parent") if stated > 0 else ("parent", "child")
            found.append(
                _entry(kind, says.format(*(names[end] for end in ends)), config.stated_direction * stated, (None, None))
            )
    kept = [entry for entry in found if entry["weight"] >= _LEAST]
    return sorted(kept, key=lambda entry: (-entry["weight"], entry["kind"]))


def _entry(kind: str, says: str, weight: float, places: tuple[Any, Any]) -> dict[str, Any]:
    """Fill one entry of evidence[]."""
    return {
        "kind": kind,
        "says": says,
        "weight": round(abs(weight), 6),
        "for": weight > 0,
        "a": places[0],
        "b": places[1],
    }
