"""Laws of the lineage of witness tables."""

from __future__ import annotations

import math
from pathlib import Path

import pyarrow as pa
import pytest

import samesource as ss
from samesource.errors import InputError
from samesource.evaluation.sign_similarity import sign_similarity
from samesource.model import Edge, LineageGraph
from samesource.simulation.simulate_tradition import simulate_tradition

Table = dict[str, list[str | None]]


@pytest.fixture(scope="module")
def tradition() -> Table:
    return simulate_tradition(7, witnesses=8, places=300).table


def _pairs(graph: LineageGraph) -> set[frozenset[str]]:
    return {frozenset((edge.parent, edge.child)) for edge in graph.edges}


def _sum(edge: Edge, *, turned: bool) -> float:
    own = [
        entry for entry in edge.evidence if (entry.kind == "person" or entry.kind.startswith("direction-")) == turned
    ]
    return sum(entry.weight if entry.supports else -entry.weight for entry in own)


def test_order_of_witnesses_and_form_of_table_change_nothing(tradition: Table, tmp_path: Path) -> None:
    expected = ss.lineage(tradition)
    turned = dict(sorted(tradition.items(), reverse=True))
    path = tmp_path / "table.csv"
    rows = [",".join(turned), *(",".join(cell or "" for cell in row) for row in zip(*turned.values(), strict=True))]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    assert ss.lineage(turned) == ss.lineage(pa.table(turned)) == ss.lineage(path) == expected


def test_a_chain_of_copies_is_a_chain_whose_direction_only_evidence_tells() -> None:
    texts = {"A": ["a"] * 40}
    for number, (name, above) in enumerate((("B", "A"), ("C", "B"), ("D", "C"))):
        texts[name] = [*texts[above]]
        texts[name][number * 10 : number * 10 + 10] = [f"{name}{k}" for k in range(10)]
    graph = ss.lineage(texts)
    assert _pairs(graph) == {frozenset("AB"), frozenset("BC"), frozenset("CD")}
    assert not graph.lost
    assert not any(edge.determined for edge in graph.edges)
    assert len({root.probability for root in graph.roots}) == 1
    for told in (ss.lineage(texts, root="A"), ss.lineage(texts, dates={"A": 1300, "B": 1310, "C": 1320, "D": 1330})):
        assert {(edge.parent, edge.child) for edge in told.edges if edge.determined} == {
            ("A", "B"),
            ("B", "C"),
            ("C", "D"),
        }
        assert told.roots[0].id == "A"
    judged = ss.lineage({**texts, "original": ["a"] * 40})
    assert {(edge.parent, edge.child) for edge in judged.edges if edge.determined} >= {("B", "C"), ("C", "D")}


def test_common_errors_make_a_lost_source_and_are_quoted() -> None:
    texts = {name: ["common"] * 60 for name in "ABC"}
    for name, start in (("A", 0), ("B", 10), ("C", 20)):
        texts[name][start : start + 10] = [f"{name.lower()}{k}" for k in range(10)]
    for name in "BC":
        texts[name][40:50] = ["othre"] * 10
    texts["D"] = [*texts["A"]]
    texts["D"][55:60] = ["own"] * 5
    graph = ss.lineage(texts)
    assert [set(source.children) for source in graph.lost] == [{"A", "B", "C"}]
    assert any("'othre'" in entry.says for entry in graph.lost[0].evidence)


def test_weights_add_up_to_what_is_shown(tradition: Table) -> None:
    graph = ss.lineage(tradition)
    for edge in (*graph.edges, *graph.alternatives):
        for shown, turned in ((edge.probability, False), (edge.direction, True)):
            chance = min(max(shown, 1e-6), 1 - 1e-6)
            assert _sum(edge, turned=turned) == pytest.approx(math.log(chance / (1 - chance)), abs=1e-4)


def test_lacunae_and_agreement_are_no_evidence(tradition: Table) -> None:
    longer = {name: [*cells, "same", None] for name, cells in tradition.items()}
    assert ss.lineage(longer) == ss.lineage(tradition)


def test_simulated_traditions_are_better_told_than_by_chance_or_a_star() -> None:
    ours, star = [], []
    for seed in range(4):
        made = simulate_tradition(seed, places=500)
        names = sorted(made.table)
        ours.append(sign_similarity([(e.parent, e.child) for e in ss.lineage(made.table).edges], made.edges, names))
        star.append(sign_similarity([("centre", name) for name in names], made.edges, names))
    assert sum(ours) / 4 > 0.75
    assert sum(ours) > sum(star) + 0.4


@pytest.mark.parametrize(
    "table",
    [{"A": ["x"]}, {"A": ["x", "y"], "B": ["x"]}, {"A": ["x"], "B": [None]}, {"A": ["x"], "B": ["x"]}],
    ids=["one witness", "ragged", "no reading", "no variation"],
)
def test_what_is_no_collation_is_refused(table: Table) -> None:
    with pytest.raises(InputError):
        ss.lineage(table)


def test_unknown_witnesses_and_bad_dates_are_refused(tradition: Table) -> None:
    with pytest.raises(InputError, match="there is no witness"):
        ss.lineage(tradition, root="nobody")
    with pytest.raises(InputError, match="cannot be read"):
        ss.lineage(tradition, dates={next(iter(tradition)): "long ago"})
