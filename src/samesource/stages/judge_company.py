"""Dependence of pairs, beside the other reports of their story."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from samesource.config import RelateConfig
from samesource.records.alignment import Alignment
from samesource.records.judged_pair import JudgedPair
from samesource.records.prepared import Prepared
from samesource.records.relation import Relation
from samesource.stages.company_features import Company
from samesource.stages.company_pairs import CompanyPairs
from samesource.stages.correct_relation import CERTAIN
from samesource.stages.cut_chances import cut_chances
from samesource.stages.load_model import load_model
from samesource.stages.log_odds import log_odds
from samesource.stages.measured_features import measured_features
from samesource.stages.weigh_again import weigh_again

FloatArray = npt.NDArray[np.float64]

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
        bench = self._bench(relations)
        shared = self._company.columns(bench.pairs, without)
        chances = self._chances(bench, shared, without)
        rows = zip(*(values.tolist() for values in shared.values()), strict=True)
        return [
            relation if chance is None else _weighed(relation, chance, dict(zip(shared, row, strict=True)))
            for relation, chance, row in zip(relations, chances, rows, strict=True)
        ]

    def leaving_out(self, relations: list[Relation]) -> Callable[[str], list[JudgedPair]]:
        """Return what tells how dependent `judge` finds each relation without a document that it is given."""
        if len(self._company.ids) - 1 < FEWEST:
            alone = [JudgedPair(relation.a, relation.b, relation.by_texts) for relation in relations]
            return lambda _: alone
        bench = self._bench(relations)

        def without(name: str) -> list[JudgedPair]:
            chances = self._chances(bench, self._company.columns(bench.pairs, name), name)
            return [
                JudgedPair(relation.a, relation.b, relation.dependent if chance is None else chance)
                for relation, chance in zip(relations, chances, strict=True)
            ]

        return without

    def _bench(self, relations: list[Relation]) -> _Bench:
        """Lay out what is known of relations before they are heard in company."""
        told = [self._told.get((relation.a, relation.b)) for relation in relations]
        names = self._model.names
        by_texts = np.array([relation.by_texts for relation in relations], float)
        columns = np.array([[known[name] if known else 0.0 for name in names] for known in told])
        return _Bench(
            pairs=self._company.pairs(relations),
            told=dict(zip(names, columns.reshape(len(relations), len(names)).T, strict=True)),
            judged=np.array([known is not None for known in told], bool) & (by_texts < CERTAIN),
            worded=1.0 - np.array([relation.form for relation in relations], float),
        )

    def _chances(self, bench: _Bench, shared: dict[str, FloatArray], without: str) -> list[float | None]:
        """Return the dependence of each relation in company; None where it is judged as before."""
        model, odds = self._model, np.zeros(len(bench.judged))
        for name, weight, centre in zip(model.names, model.weights, model.centres, strict=True):
            odds += weight * (shared[name] - centre) if name in shared else bench.told[name]
        chances = np.round(bench.worded * cut_chances(model.intercept + odds), 6).tolist()
        heard = bench.judged & bench.pairs.heard(self._company.place(without))
        return [chance if one else None for chance, one in zip(chances, heard.tolist(), strict=True)]


@dataclass(frozen=True, slots=True)
class _Bench:
    """Relations as columns: what each feature that the texts alone tell adds, which are judged, 1 - P(one form)."""

    pairs: CompanyPairs
    told: dict[str, FloatArray]
    judged: npt.NDArray[np.bool_]
    worded: FloatArray


def _weighed(relation: Relation, dependent: float, shared: dict[str, float]) -> Relation:
    """Return a relation with its dependence in company, and the evidence for that."""
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
