from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest

from samesource.errors import InputError
from samesource.evaluation.family_truth import FamilyTruth
from samesource.evaluation.read_families import read_families
from samesource.evaluation.score_lineage import score_lineage
from samesource.evaluation.score_relations import score_relations
from samesource.model import Document, Edge, LineageGraph, Lost, Relation, Root, Trace

_PARENTS = {
    "a": {},
    "b": {"a": "copy"},
    "c": {"a": "rewrite"},
    "w": {"a": "rewrite"},
    "d": {"w": "copy"},
    "e": {"w": "copy"},
    "m": {"c": "excerpt", "b": "excerpt"},
    "q": {"b": "quote"},
    "z": {},
}
_TRUTH = FamilyTruth("f", "en", False, _PARENTS, frozenset("w"), frozenset("abcdemqz"))


def _edge(parent: str, child: str, *, determined: bool = True) -> Edge:
    return Edge(parent, child, "copy", 1.0, 1.0 if determined else 0.6, determined)


def _trace(edges: list[Edge], lost: tuple[Lost, ...] = ()) -> Trace:
    graph = LineageGraph("f1", tuple(edges), roots=(Root("a", 1.0),), lost=lost)
    documents = tuple(Document(id=name, story="s" if name != "w" else None) for name in "abcdemqz")
    given = sorted("abcdemqz")
    dependent = _TRUTH.dependent()
    relations = tuple(
        Relation(a, b, "copy", 1.0, float((a, b) in dependent), 1.0, 0.0, 0.0)
        for i, a in enumerate(given)
        for b in given[i + 1 :]
    )
    return Trace("", "", {}, "", documents=documents, relations=relations, lineage=(graph,))


def _true_edges() -> list[Edge]:
    edges = [_edge("a", "b"), _edge("a", "c"), _edge("c", "m"), _edge("b", "m"), _edge("a", "lost:1")]
    return [*edges, _edge("lost:1", "d"), _edge("lost:1", "e")]


def test_the_true_graph_scores_one_in_everything() -> None:
    score = score_lineage([_TRUTH], _trace(_true_edges(), (Lost("lost:1", ("d", "e"), 0.9),)))
    for name in ("edges", "undirected", "ancestors", "roots", "lost", "second_parents"):
        assert getattr(score, name).f1 == 1, name
    assert (score.direction_right, score.direction_determined, score.sign_similarity) == (1, 1, 1)
    assert (score.accused, score.independents) == (0, 2)
    relations = score_relations([_TRUTH], _trace([]))
    assert (relations.stories.f1, relations.dependent.f1, relations.calibration) == (1, 1, 0)
    assert relations.kinds == {"copy": (1, 1), "excerpt": (2, 0), "rewrite": (1, 0)}


def test_what_is_not_judged_changes_nothing() -> None:
    """Kin offered to a child of a withheld parent, and an edge that stands for a quotation."""
    with_kin = [
        *(edge for edge in _true_edges() if not edge.parent.startswith("lost")),
        _edge("a", "d"),
        _edge("b", "q"),
    ]
    assert score_lineage([_TRUTH], _trace(with_kin)).edges.f1 == 1


def test_each_error_lowers_its_own_figure() -> None:
    turned = [edge if edge.child != "b" else _edge("b", "a") for edge in _true_edges()]
    score = score_lineage([_TRUTH], _trace(turned))
    assert (score.undirected.f1, score.direction_right, score.accused) == (1, 0.75, 1)
    assert score.edges.recall == 0.75
    accusing = score_lineage([_TRUTH], _trace([*_true_edges(), _edge("a", "z")]))
    assert (accusing.accused, accusing.edges.precision) == (1, 0.8)
    assert accusing.sign_similarity == 1, "who is no member of the true family is not compared"
    unsure = score_lineage([_TRUTH], _trace([dataclasses.replace(e, determined=False) for e in _true_edges()]))
    assert (unsure.direction_determined, unsure.edges.f1) == (0, 1)
    turned_back = [Edge(edge.child, edge.parent, "copy", 1.0, 0.3, False) for edge in _true_edges()]
    believed = score_lineage([_TRUTH], _trace(turned_back))
    assert (believed.ancestors.f1, believed.second_parents.f1, believed.edges.f1) == (1, 1, 0)
    upside_down = [_edge(edge.child, edge.parent) for edge in _true_edges() if edge.child in "bcm"]
    assert score_lineage([_TRUTH], _trace(upside_down)).roots.recall == 0
    single = [edge for edge in _true_edges() if (edge.parent, edge.child) != ("b", "m")]
    assert score_lineage([_TRUTH], _trace(single)).second_parents.recall == 0


def test_families_are_read_and_broken_ones_refused(tmp_path: Path) -> None:
    (tmp_path / "truth").mkdir()
    with pytest.raises(InputError, match="no truth"):
        read_families(tmp_path)
    documents = [
        {
            "id": name,
            "withheld": name == "w",
            "same_event": name != "z",
            "parents": [{"id": p, "kind": k} for p, k in up.items()],
        }
        for name, up in _PARENTS.items()
    ]
    file = tmp_path / "truth" / "f.json"
    file.write_text(json.dumps({"language": "de", "documents": documents, "simulation": {}}), encoding="utf-8")
    [family] = read_families(tmp_path)
    assert (family.language, family.simulated, family.parents["f-d"]) == ("de", True, {"f-w": "copy"})
    assert family.given == {f"f-{name}" for name in "abcdemqz"}
    assert ("f-b", "f-e") in family.dependent()
    assert ("f-b", "f-q") in family.dependent(weak=True) - family.dependent()
    file.write_text("{}", encoding="utf-8")
    with pytest.raises(InputError, match="cannot be read"):
        read_families(tmp_path)
