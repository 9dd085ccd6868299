"""Every figure of relations and lineage on families that the models have not seen, with dates shown and hidden.

    python benchmarks/left_out_families.py [FOLDER ...]

Each family of the first FOLDER (benchmarks/relay) is judged by models fitted on the others of that folder, and by
models fitted on all others of all folders (benchmarks/families too); one column is every family of all folders.
Hidden: neither times nor outlets, agencies or sources that texts state are heard. About ten CPU minutes.
"""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

from markdown_table import print_table

from samesource.config import Config
from samesource.evaluation.family_truth import FamilyTruth
from samesource.evaluation.lineage_score import LineageScore
from samesource.evaluation.read_families import read_families
from samesource.evaluation.score_lineage import score_lineage
from samesource.kernels._jit import use_compiled
from samesource.model import Edge, LineageGraph, Lost
from samesource.records.lineage import Lineage
from samesource.training.evaluate_left_out import evaluate_left_out
from samesource.training.left_out_case import LeftOutCase
from samesource.training.relation_examples import relation_examples
from samesource.training.relay_cases import RelayCase, relay_cases
from samesource.training.relay_truth import RelayTruth, read_relay_truth
from samesource.training.score_families import score_families

HERE = Path(__file__).parent
FOLDERS = (HERE / "relay", HERE / "families")
Columns = dict[str, dict[str, str]]


def main(folders: Sequence[Path]) -> None:
    """Judge the families in each way and print one row a figure."""
    config, truth = Config(), read_relay_truth(*folders)
    forgetful = dataclasses.replace(config, reading=dataclasses.replace(config.reading, hide_statements=True))
    known = {family.name: family for folder in folders for family in read_families(folder)}
    use_compiled(True)
    own, hidden = relay_cases(folders[:1], config), relay_cases(folders[:1], forgetful)
    others = relay_cases(folders[1:], config)
    columns: Columns = {}
    for name, relays, unseen in (("own make", own, hidden), ("all makes", [*own, *others], [*hidden, *others])):
        examples = relation_examples(relays, truth, config)
        for shown, heard in (("", relays), (", hidden", unseen)):
            cases = evaluate_left_out(relays, truth, examples, config, shown=heard)
            columns[name + shown] = _figures(cases[: len(own)], known, truth, config)
            if others and heard is relays and relays is not own:
                columns["all families"] = _figures(cases, known, truth, config)
    rows = [[figure, *(column[figure] for column in columns.values())] for figure in columns["own make"]]
    print_table([f"{len(own)} families of {folders[0].name}, fitted on the others of", *columns], rows)


def _figures(
    cases: list[LeftOutCase], known: dict[str, FamilyTruth], truth: RelayTruth, config: Config
) -> dict[str, str]:
    """Score some families by the definitions of benchmarks/relay and by those of `evaluate lineage`."""
    scored = score_families(cases, truth, config)
    lineage = _score_lineage([lineage for case in cases for lineage in case.lineages], [known[_name(c)] for c in cases])
    found = {
        "same story F1": scored["story.f1"],
        "dependent F1": scored["dependent.f1"],
        "kind of relation right": scored["relation.kind_accuracy"],
        "parent edges F1": scored["edge.f1"],
        "the same, direction aside": scored["edge.undirected_f1"],
        "ancestors F1": lineage.ancestors.f1,
        "roots right": lineage.roots.recall,
        "direction right, of those determined": scored["direction.right_when_sure"],
        "direction determined": scored["direction.sure"],
        "average sign similarity": lineage.sign_similarity,
        "calibration error over pairs": scored["calibration.error"],
    }
    told = {figure: f"{value:.3f}" for figure, value in found.items()}
    told["lost sources found, of those with two children"] = f"{lineage.lost.recall:.2f} of {lineage.lost.true}"
    told["lost sources offered that are true"] = f"{lineage.lost.precision:.2f} of {lineage.lost.found}"
    told["second parents found"] = f"{lineage.second_parents.recall:.2f} of {lineage.second_parents.true}"
    told["independent reports accused"] = f"{lineage.accused} of {lineage.independents}"
    return told


def _score_lineage(lineages: list[Lineage], families: list[FamilyTruth]) -> LineageScore:
    """Score lineages that never became a trace."""
    graphs = tuple(
        LineageGraph(
            family=lineage.family,
            edges=tuple(_edge(edge) for edge in lineage.edges),
            alternatives=tuple(_edge(edge) for edge in lineage.alternatives),
            lost=tuple(Lost(str(one["id"]), tuple(one["children"]), one["probability"]) for one in lineage.lost),
        )
        for lineage in lineages
    )
    return score_lineage(families, SimpleNamespace(lineage=graphs))  # type: ignore[arg-type]


def _edge(edge: dict[str, object]) -> Edge:
    names = ("parent", "child", "kind", "probability", "direction", "determined")
    return Edge(*(edge[name] for name in names))  # type: ignore[arg-type]


def _name(case: LeftOutCase) -> str:
    relay: RelayCase = case.relay
    return relay.family


if __name__ == "__main__":
    main([Path(folder) for folder in sys.argv[1:]] or FOLDERS)
