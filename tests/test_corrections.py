"""A person's word holds against all evidence, is shown, and everything downstream follows it."""

from __future__ import annotations

import dataclasses
import json
import math
from pathlib import Path

import pytest

import samesource as ss
from samesource.errors import OptionError
from samesource.model import Trace

HEAD = "says,document,other,value,who,why,when\n"
FACTS = (
    "The harbour of Brennwick was closed on Tuesday after a tanker struck the northern mole at dawn.",
    "Harbour master Ilse Kardun said that 214 tonnes of fuel oil had leaked into the inner basin.",
    "Divers found a gash of nine metres below the waterline of the Veltrana, built in 1987.",
    "Fishing crews from Ostermoor were told to keep their boats ashore until Friday evening.",
    "The shipping line Harrow and Lund promised to pay for the cleaning of the quays.",
)


def _reports() -> list[ss.Document]:
    """A text, a shortened copy of it with a slip, and a rewrite."""
    slipped = " ".join(FACTS[:4]).replace("Kardun", "Kardum").replace("214", "241")
    reworded = " ".join((FACTS[1], FACTS[0].replace("struck", "hit"), FACTS[3], "Nobody was hurt, officials added."))
    texts = {"a": " ".join(FACTS), "b": slipped, "c": reworded}
    return [ss.Document(id=name, text=text) for name, text in texts.items()]


def _trace(folder: Path, *rows: str) -> Trace:
    path = folder / "corrections.csv"
    path.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")
    return ss.trace(_reports(), corrections=path)


def _edges(trace: Trace) -> dict[str, list[str]]:
    parents: dict[str, list[str]] = {document.id: [] for document in trace.documents}
    for graph in trace.lineage:
        for edge in graph.edges:
            parents[edge.child].append(edge.parent)
    return parents


def test_a_told_parent_is_the_parent_and_is_shown_as_a_person_s_word(tmp_path: Path) -> None:
    trace = _trace(tmp_path, "derives-from,a,c,,Ana,she saw the drafts,", "derives-from,b,a,,Ana,,")
    assert _edges(trace) == {"a": ["c"], "b": ["a"], "c": []}
    told = [edge for graph in trace.lineage for edge in graph.edges]
    for edge in told:
        assert edge.determined
        assert any(entry.kind == "person" and "Ana says" in entry.says for entry in edge.evidence)
    assert {(change.parent, change.child) for change in trace.changes} <= {("c", "a"), ("a", "b")}
    assert trace.lineage[0].roots[0].id == "c"
    assert [given.line for given in trace.corrections] == [1, 2]
    assert Trace.from_json(trace.to_json()).corrections == trace.corrections


def test_no_parent_and_not_from_are_kept(tmp_path: Path) -> None:
    lonely = _trace(tmp_path, "no-parent,a", "no-parent,b", "no-parent,c")
    assert not any(_edges(lonely).values())
    assert lonely.stories[0].independent_texts.estimate == 3
    denied = _trace(tmp_path, "not-from,b,a", "not-from,a,b")
    assert "a" not in _edges(denied)["b"]
    assert "b" not in _edges(denied)["a"]


def test_dates_outlets_and_origins_are_the_person_s(tmp_path: Path) -> None:
    trace = _trace(tmp_path, "date,a,,2024-05-07", "outlet,a,,The Brennwick Echo", "origin,a,,Nell Ombry")
    document = next(document for document in trace.documents if document.id == "a")
    assert document.outlet == "The Brennwick Echo"
    assert document.times[0].value == "2024-05-07"
    assert document.times[0].where == "person"
    own = [one for claim in trace.claims for one in claim.assertions if one.document == "a"]
    assert own
    assert {one.attribution for one in own} == {"Nell Ombry"}


def test_an_unknown_document_is_a_rejected_row_with_its_number(tmp_path: Path) -> None:
    trace = _trace(tmp_path, "outlet,a,,The Brennwick Echo", "derives-from,zz,a")
    assert [(row.id, "zz" in row.reason) for row in trace.rejected] == [("corrections#2", True)]
    assert [given.line for given in trace.corrections] == [1]


def test_a_run_goes_on_only_with_the_corrections_it_began_with(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    for document in _reports():
        (tmp_path / "texts" / f"{document.id}.txt").write_text(document.text or "", encoding="utf-8")
    path = tmp_path / "corrections.csv"
    path.write_text(HEAD + "no-parent,a\n", encoding="utf-8")
    first = ss.trace(tmp_path / "texts", corrections=path, work=tmp_path / "work")
    again = ss.trace(tmp_path / "texts", corrections=path, work=tmp_path / "work")
    assert dataclasses.replace(again, created=first.created) == first
    path.write_text(HEAD + "no-parent,b,,,Ana\n", encoding="utf-8")
    with pytest.raises(OptionError):
        ss.trace(tmp_path / "texts", corrections=path, work=tmp_path / "work")


def test_weights_of_every_edge_add_up_to_what_is_shown(tmp_path: Path) -> None:
    for rows in ((), ("derives-from,a,c",)):
        trace = _trace(tmp_path, *rows)
        for graph in trace.lineage:
            for edge in (*graph.edges, *graph.alternatives):
                for shown, turned in ((edge.probability, False), (edge.direction, True)):
                    chance = min(max(shown, 1e-6), 1 - 1e-6)
                    own = [entry for entry in edge.evidence if entry.kind.startswith("direction-") == turned]
                    total = sum(entry.weight if entry.supports else -entry.weight for entry in own)
                    assert total == pytest.approx(math.log(chance / (1 - chance)), abs=1e-4)


def test_a_correction_changes_nothing_of_the_schema(tmp_path: Path) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads((Path(ss.__file__).parent / "schema" / "trace-1.json").read_text(encoding="utf-8"))
    trace = _trace(tmp_path, "derives-from,a,c", "date,b,,2024-05-07")
    jsonschema.validate(json.loads(trace.to_json()), schema)
