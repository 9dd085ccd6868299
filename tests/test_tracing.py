"""The main job as a library call, and what it promises whatever it is given."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

import samesource
from samesource.apply_options import apply_options
from samesource.config import Config
from samesource.errors import InputError, OptionError

NAMES = ("c1-d01", "c1-d02", "c1-d04", "c1-d05")


@pytest.fixture(scope="module")
def documents(relay: Path) -> list[samesource.Document]:
    return [
        samesource.Document(id=name, text=(relay / "reports" / f"{name}.txt").read_text(encoding="utf-8"))
        for name in NAMES
    ]


@pytest.fixture(scope="module")
def traced(documents: list[samesource.Document]) -> samesource.Trace:
    return samesource.trace(documents)


def without_time(trace: samesource.Trace) -> dict[str, Any]:
    """Return a trace's form without its time of creation."""
    return {**trace.to_dict(), "created": ""}


def about(trace: samesource.Trace, names: tuple[str, ...]) -> dict[str, Any]:
    """Return what a trace says of some documents and their story."""
    whole = trace.to_dict()
    stories = [story for story in whole["stories"] if set(story["documents"]) & set(names)]
    return {
        "stories": stories,
        "relations": [r for r in whole["relations"] if {r["a"], r["b"]} <= set(names)],
        "lineage": [f for f in whole["lineage"] if any(f["family"] in story["families"] for story in stories)],
        "changes": [c for c in whole["changes"] if c["child"] in names],
        "claims": [c | {"scope": ""} for c in whole["claims"] if c["story"] in {story["id"] for story in stories}],
    }


def test_compare_is_the_pair_of_a_trace(documents: list[samesource.Document]) -> None:
    first, _, _, rewrite = documents
    pair = samesource.compare(first, rewrite)
    relation = samesource.trace([first, rewrite]).relations[0]
    assert pair.relation == relation
    assert pair.passages == relation.passages
    assert pair.changes
    assert all((change.parent, change.child) == ("c1-d01", "c1-d05") for change in pair.changes)


def test_compare_turned_round_mirrors_its_passages_and_links(documents: list[samesource.Document]) -> None:
    first, revision, *_ = documents
    there, back = samesource.compare(first, revision), samesource.compare(revision, first)
    assert {(p.a_start, p.a_end, p.b_start, p.b_end) for p in there.passages} == {
        (p.b_start, p.b_end, p.a_start, p.a_end) for p in back.passages
    }
    assert {(link.a, link.b) for link in there.links} == {(link.b, link.a) for link in back.links}
    assert there.relation == back.relation


def test_unrelated_documents_change_nothing(
    documents: list[samesource.Document], traced: samesource.Trace, relay: Path
) -> None:
    others = [
        samesource.Document(id=name, text=(relay / "reports" / f"{name}.txt").read_text(encoding="utf-8"))
        for name in ("b5-d02", "d2-d01", "a2-d02")
    ]
    assert about(samesource.trace([*others, *documents]), NAMES) == about(traced, NAMES)


def test_documents_paths_and_tables_are_traced_alike(
    documents: list[samesource.Document], traced: samesource.Trace
) -> None:
    table = pa.table({"id": [d.id for d in documents], "text": [d.text for d in documents]})
    assert without_time(samesource.trace(table)) == without_time(traced)


def test_a_copy_joins_its_witness_and_its_claims(
    documents: list[samesource.Document], traced: samesource.Trace
) -> None:
    first = documents[0]
    wrapped = samesource.Document(id="zz-copy", text="\n" + (first.text or "").replace('"', "”"))
    trace = samesource.trace([*documents, wrapped])
    copy = next(d for d in trace.documents if d.id == "zz-copy")
    assert copy.witness == first.id
    assert [e.kind for f in trace.lineage for e in f.edges if "zz-copy" in (e.parent, e.child)] == ["copy"]
    assert trace.stories[0].independent_texts.estimate == traced.stories[0].independent_texts.estimate
    said = [a for c in trace.claims for a in c.assertions if a.document == "zz-copy" and a.start is not None]
    assert said
    assert all((wrapped.text or "")[a.start : a.end].strip() for a in said)


def test_above_the_limit_the_largest_stories_are_shown(documents: list[samesource.Document], relay: Path) -> None:
    lone = samesource.Document(id="lone", text=(relay / "reports" / "b5-d02.txt").read_text(encoding="utf-8"))
    config = apply_options(Config(), {"report": {"documents_limit": 4}})
    trace = samesource.trace([*documents, lone], config=config)
    assert [document.id for document in trace.documents] == list(NAMES)
    assert trace.left_out is not None
    assert (trace.left_out.documents, trace.left_out.stories) == (1, 1)


def test_an_interrupted_run_goes_on_where_it_stopped(
    documents: list[samesource.Document], traced: samesource.Trace, tmp_path: Path
) -> None:
    class Stop:
        """Stops the run when lineage begins."""

        def stage(self, says: str) -> None:
            if says == "tracing lineage":
                raise KeyboardInterrupt

        def start(self, table: str, rows: int) -> None: ...

        def advance(self, rows: int) -> None: ...

    class Listen(Stop):
        """Notes the stages that run."""

        def __init__(self) -> None:
            self.heard: list[str] = []

        def stage(self, says: str) -> None:
            self.heard.append(says)

    with pytest.raises(KeyboardInterrupt):
        samesource.trace(documents, work=tmp_path, watcher=Stop())
    listening = Listen()
    again = samesource.trace(documents, work=tmp_path, watcher=listening)
    assert listening.heard[0] == "tracing lineage"
    assert without_time(again) == without_time(traced)


def test_a_work_folder_of_another_run_is_refused(documents: list[samesource.Document], tmp_path: Path) -> None:
    samesource.trace(documents[:2], work=tmp_path)
    with pytest.raises(OptionError, match="other sources"):
        samesource.trace(documents[2:], work=tmp_path)


def test_nothing_to_read_is_an_error_with_words(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match="no"):
        samesource.trace(tmp_path / "empty")
    with pytest.raises(InputError):
        samesource.trace([samesource.Document(id="a", text="")])


def test_an_unknown_depth_is_refused(documents: list[samesource.Document]) -> None:
    with pytest.raises(OptionError, match="depth"):
        samesource.trace(documents, depth="deep")


def test_one_document_is_a_story_of_its_own(documents: list[samesource.Document]) -> None:
    trace = samesource.trace(documents[:1])
    assert [story.documents for story in trace.stories] == [("c1-d01",)]
    assert [(root.id, root.probability) for family in trace.lineage for root in family.roots] == [("c1-d01", 1.0)]
    assert {claim.verdict for claim in trace.claims} <= {"single-text", "undetermined"}


def test_two_undated_texts_that_differ_in_one_figure_are_told_to_depend_on_each_other() -> None:
    text = Path("examples/tollan-bank/c1-d01.txt").read_text(encoding="utf-8")
    other = text.replace("412,000", "421,000", 1)
    trace = samesource.trace([samesource.Document(text=text, id="a"), samesource.Document(text=other, id="b")])
    ((edge,),) = [graph.edges for graph in trace.lineage]
    assert (edge.parent, edge.child, edge.determined) == ("a", "b", False)
    assert [(change.kind, change.severity) for change in trace.changes] == [("number", "factual")]
