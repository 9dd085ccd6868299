"""Dependence of pairs, beside the other reports of their story."""

from __future__ import annotations

import dataclasses
from typing import Any

from samesource.config import RelateConfig
from samesource.records.alignment import Alignment
from samesource.records.judged_pair import JudgedPair
from samesource.records.prepared import Prepared
from samesource.records.relation import Relation
from samesource.stages.company_features import Company
from samesource.stages.correct_relation import CERTAIN
from samesource.stages.cut_chance import cut_chance
from samesource.stages.load_model import load_model
from samesource.stages.log_odds import log_odds
from samesource.stages.measured_features import measured_features
from samesource.stages.weigh_again import weigh_again

FEWEST = 3
"""Reports from which there is company: of two, none is there to hear."""


class CompanyJudge:
    """Weighs the dependence of a story's pairs with what its other reports share, all of them or all but one."""

    def __init__(self, documents: list[Prepared], alignments: list[Alignment], config: RelateConfig) -> None:
        """Measure the pairs of a story; `alignments` of pairs with another document are left out."""
        self._company = Company(documents, config.voices)
        inside = set(self._company.ids)
        self._model = load_model("company", config.models)
        self._told = {
            (pair.a, pair.b): self._model.contributions(measured_features(pair))
            for pair in alignments
            if pair.a in inside and pair.b in inside and _enough(pair, config)
        }

    def judge(self, relations: list[Relation], without: str = "") -> list[Relation]:
        """Judge each relation of two documents of the story again; others, and what a person said, stay as they are."""
        if len(self._company.ids) - bool(without) < FEWEST:
            return [weigh_again(relation, relation.by_texts) for relation in relations]
        found = self._company.features(relations, without)
        return [self._judge(*each) for each in zip(relations, found, strict=True)]

    def dependence(self, relations: list[Relation], without: str) -> list[JudgedPair]:
        """Return how dependent `judge` finds each relation."""
        if len(self._company.ids) - 1 < FEWEST:
            return [JudgedPair(relation.a, relation.b, relation.by_texts) for relation in relations]
        found = self._company.features(relations, without)
        judged = (self._chance(*each) for each in zip(relations, found, strict=True))
        return [
            JudgedPair(relation.a, relation.b, relation.dependent if chance is None else chance)
            for relation, chance in zip(relations, judged, strict=True)
        ]

    def _chance(self, relation: Relation, shared: dict[str, float] | None) -> float | None:
        """Return the dependence of a relation in company; None where it is judged as before."""
        told = self._told.get((relation.a, relation.b))
        if told is None or shared is None or relation.by_texts >= CERTAIN:
            return None
        odds = self._model.intercept + sum((told | self._model.contributed(shared)).values())
        return round((1.0 - relation.form) * cut_chance(odds), 6)

    def _judge(self, relation: Relation, shared: dict[str, float] | None) -> Relation:
        dependent = self._chance(relation, shared)
        if dependent is None or shared is None:
            return relation
        again = weigh_again(relation, dependent)
        if not relation.evidence:
            return dataclasses.replace(again, alone=relation.by_texts)
        word = _evidence(relation.by_texts, dependent, shared)
        texts = [entry for entry in relation.evidence if entry["kind"] != "company"]
        evidence = sorted([*texts, word], key=lambda entry: (-entry["weight"], entry["kind"]))
        return dataclasses.replace(again, alone=relation.by_texts, evidence=evidence)


def _enough(pair: Alignment, config: RelateConfig) -> bool:
    """Tell whether both texts are long enough to be judged."""
    return min(pair.features["tokens_a"], pair.features["tokens_b"]) >= config.minimum_words


def _evidence(before: float, after: float, shared: dict[str, float]) -> dict[str, Any]:
    """Say what the other reports of the story add to or take from what the two texts alone show."""
    weight = log_odds(after) - log_odds(before)
    says = (
        f"one text has {shared['surprising']:.0%} of what the other says, words counting most that few of the event's "
        "other reports have"
    )
    more = " more than reports of this event share anyway" if weight > 0 else " no more than they share anyway"
    return {
        "kind": "company",
        "says": f"{says}:{more}",
        "weight": round(abs(weight), 6),
        "for": weight > 0,
        "a": None,
        "b": None,
    }
