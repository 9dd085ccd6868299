"""No direction is determined that one more or one fewer document would turn."""

from __future__ import annotations

import dataclasses
import itertools
from pathlib import Path
from typing import Any

import pytest

from samesource.config import Config
from samesource.records.alignment import Alignment
from samesource.records.prepared import Prepared
from samesource.records.relation import Relation
from samesource.records.story_member import StoryMember
from samesource.stages.align_pair import align_pair
from samesource.stages.group_families import group_families
from samesource.stages.group_stories import group_stories
from samesource.stages.judge_company import CompanyJudge
from samesource.stages.judge_pair import judge_pair
from samesource.stages.prepare_document import prepare_document
from samesource.stages.trace_lineage import trace_lineage

CONFIG = Config()
Family = tuple[dict[str, Prepared], list[Alignment], list[Relation]]


FAST = ("b2", "c5")
"""Families whose edges hang on single documents most."""
SLOW = ("a1", "a2", "b5", "c1", "c3", "d2", "d4")


@pytest.fixture(scope="module", params=[*FAST, *(pytest.param(name, marks=pytest.mark.slow) for name in SLOW)])
def family(relay: Path, request: pytest.FixtureRequest) -> Family:
    files = sorted((relay / "reports").glob(f"{request.param}-*.txt"))
    documents = {file.stem: prepare_document(file.stem, file.read_text(encoding="utf-8")) for file in files}
    aligned = [align_pair(documents[a], documents[b], CONFIG.align) for a, b in itertools.combinations(documents, 2)]
    judged = [judge_pair(pair, documents[pair.a], documents[pair.b], CONFIG.relate) for pair in aligned]
    return documents, aligned, judged


def _trace(family: Family, names: list[str]) -> list[dict[str, Any]]:
    """Trace the stories among some documents as the stages do, and list their edges."""
    documents, aligned, judged = family
    relations = [relation for relation in judged if {relation.a, relation.b} <= set(names)]
    members = [StoryMember(name, documents[name].about.get("times") or []) for name in names]
    return [
        edge
        for story in group_stories(members, relations, CONFIG.relate)
        for edge in _trace_story([documents[name] for name in names if name in story], aligned, relations)
    ]


def _trace_story(told: list[Prepared], aligned: list[Alignment], relations: list[Relation]) -> list[dict[str, Any]]:
    """Judge the pairs of one story beside each other and trace its families."""
    names = [document.id for document in told]
    pairs = [pair for pair in aligned if {pair.a, pair.b} <= set(names)]
    inside = [relation for relation in relations if {relation.a, relation.b} <= set(names)]
    heard = CompanyJudge(told, pairs, CONFIG.relate).judge(inside)
    return [
        edge
        for members in group_families(names, heard, CONFIG.relate)
        for edge in trace_lineage("s", "f", members, told, [], pairs, heard, CONFIG.lineage, relate=CONFIG.relate).edges
    ]


def _sure(edges: list[dict[str, Any]]) -> dict[tuple[str, str], dict[str, Any]]:
    return {(edge["parent"], edge["child"]): edge for edge in edges if edge["determined"]}


def test_a_document_removed_turns_no_edge_and_unsettles_only_those_that_cite_it(family: Family) -> None:
    names = sorted(family[0])
    whole = _sure(_trace(family, names))
    assert whole
    for removed in names:
        rest = _trace(family, [name for name in names if name != removed])
        edges = {(edge["parent"], edge["child"]): edge for edge in rest}
        for (parent, child), edge in whole.items():
            if removed in (parent, child):
                continue
            left = edges.get((parent, child)) or edges.get((child, parent))
            assert left is not None, (removed, parent, child)
            assert (left["parent"], left["determined"]) in ((parent, True), (parent, False), (child, False))
            cited = any(removed in entry["says"] for entry in edge["evidence"])
            assert left["determined"] or cited, (removed, parent, child)


def test_the_order_of_input_changes_nothing(family: Family) -> None:
    documents, aligned, judged = family
    turned = ({name: documents[name] for name in reversed(documents)}, aligned[::-1], judged[::-1])
    assert _trace(family, list(documents)) == _trace(turned, list(documents)[::-1])


def test_an_unrelated_document_changes_no_determined_edge(family: Family, relay: Path) -> None:
    documents, aligned, judged = family
    told = "a1-d10.txt" if "a1-d10" not in documents else "d2-d01.txt"
    stranger = prepare_document("z", (relay / "reports" / told).read_text(encoding="utf-8"))
    added = [align_pair(document, stranger, CONFIG.align) for document in documents.values()]
    judged = [*judged, *(judge_pair(pair, documents[pair.a], stranger, CONFIG.relate) for pair in added)]
    with_it = ({**documents, "z": stranger}, [*aligned, *added], judged)
    before, after = _sure(_trace(family, list(documents))), _sure(_trace(with_it, [*documents, "z"]))
    assert before.keys() == after.keys()


def test_a_copy_changes_no_determined_edge_but_its_own(family: Family) -> None:
    documents, aligned, judged = family
    whole = _sure(_trace(family, list(documents)))
    for name in list(documents)[:4]:
        twin = dataclasses.replace(documents[name], id=f"{name}-z", about={})
        added = [align_pair(*sorted((twin, other), key=lambda d: d.id), CONFIG.align) for other in documents.values()]
        both = {**documents, twin.id: twin}
        judged_too = [*judged, *(judge_pair(pair, both[pair.a], both[pair.b], CONFIG.relate) for pair in added)]
        after = {(e["parent"], e["child"]): e for e in _trace((both, [*aligned, *added], judged_too), sorted(both))}
        for parent, child in whole:
            assert not after.get((child, parent), {}).get("determined"), (name, parent, child)
