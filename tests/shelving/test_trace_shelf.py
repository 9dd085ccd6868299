from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from samesource.errors import ContractError, InputError, NotFoundError, UnsupportedError
from samesource.model import Document, LeftOut, Trace
from samesource.shelving.open_shelf import open_shelf
from samesource.shelving.split_stories import split_stories
from samesource.shelving.trace_shelf import ASKED_AMONG, TraceShelf
from tests.exports.small_trace import TEXTS, replace_texts, small_trace
from tests.exports.trace_from_truth import trace_from_truth


def test_the_stories_together_are_the_trace() -> None:
    trace = small_trace()
    parts = split_stories(trace)
    assert list(parts) == [story.id for story in trace.stories]
    for name in ("documents", "relations", "lineage", "changes", "claims", "damage", "stories"):
        joined = [each for part in parts.values() for each in getattr(part, name)]
        kept = [each for each in getattr(trace, name) if getattr(each, "family", "f1") in ("f1", "f2")]
        assert sorted(map(repr, joined)) == sorted(map(repr, kept)), name
    for part in parts.values():
        assert len(part.stories) == 1
        assert Trace.from_json(part.to_json(with_text=True)) == part


def test_a_story_keeps_its_own_copies_of_what_is_in_the_tables() -> None:
    trace = dataclasses.replace(small_trace(), left_out=LeftOut(9, 1, "too many", {"a": 3, "e": 4, "gone": 2}))
    shelf = TraceShelf(trace)
    assert shelf.story("s1").left_out == LeftOut(3, 0, "too many", {"a": 3})
    assert {entry.id: entry.documents for entry in shelf.stories()} == {"s1": 7, "s2": 5}


def test_entries_say_what_the_trace_says() -> None:
    first, second = TraceShelf(small_trace()).stories()
    assert (first.id, second.id) == ("s1", "s2"), "dated stories come before undated ones"
    assert (first.documents, first.families, first.claims, first.factual_changes) == (4, 1, 2, 2)
    assert first.outlets == ("Coast Wire", "Span <b>News</b>")
    assert first.languages == ("ar", "en")
    assert (first.first, first.last, second.last) == ("2031-03-01T10:00:00Z", "2031-03-01T10:00:00Z", None)
    assert first.verdicts == {"single-text": 2}
    assert "coast wire" in first.found_by


def test_documents_lead_to_stories_and_strangers_to_none() -> None:
    shelf = TraceShelf(small_trace())
    assert [shelf.story_of(name) for name in ("a", "e", "zz")] == ["s1", "s2", None]
    with pytest.raises(NotFoundError):
        shelf.story("zz")
    with pytest.raises(UnsupportedError):
        shelf.add([Document(text="x")])


def test_the_version_changes_with_anything_that_is_held() -> None:
    same, other = small_trace(), replace_texts(small_trace(), {"e": TEXTS["e"] + " "})
    assert TraceShelf(same).version() == TraceShelf(small_trace()).version()
    assert TraceShelf(other).version() != TraceShelf(same).version()


def test_a_text_is_asked_about_among_those_held() -> None:
    trace, texts = trace_from_truth()
    few = replace_texts(dataclasses.replace(trace, documents=trace.documents[:3], options={}), texts)
    shelf = TraceShelf(few)
    before = shelf.version()
    held = few.documents[0].id
    part = texts[held][: len(texts[held]) * 2 // 3]
    answer = shelf.ask(Document(text=part, id="asked"))
    assert "asked" in answer.stories[0].documents
    assert held in answer.stories[0].documents
    assert any("asked" in (edge.parent, edge.child) for graph in answer.lineage for edge in graph.edges)
    assert shelf.version() == before
    assert shelf.story_of("asked") is None
    alone = shelf.ask(Document(text="The moon rose over a quiet lake. Nobody had told the herons of it.", id="asked"))
    assert alone.stories[0].documents == ("asked",)


def test_what_cannot_be_asked_says_what_to_do() -> None:
    trace = small_trace()
    without = dataclasses.replace(trace, documents=tuple(dataclasses.replace(d, text=None) for d in trace.documents))
    with pytest.raises(UnsupportedError, match="--with-text"):
        TraceShelf(without).ask(Document(text="x", id="asked"))
    many = tuple(dataclasses.replace(trace.documents[0], id=f"d{n}") for n in range(ASKED_AMONG + 1))
    with pytest.raises(UnsupportedError, match="archive"):
        TraceShelf(dataclasses.replace(trace, documents=many)).ask(Document(text="x", id="asked"))


def test_a_folder_or_a_file_of_a_trace_is_opened_and_nothing_else(tmp_path: Path) -> None:
    small_trace().save(tmp_path, with_text=True)
    for path in (tmp_path, tmp_path / "trace.json"):
        shelf = open_shelf(path)
        assert shelf.story("s1").documents[0].text == TEXTS["a"]
    with pytest.raises(InputError, match="with-text"):
        open_shelf(tmp_path / "none")
    (tmp_path / "trace.json").write_text("[]", encoding="utf-8")
    with pytest.raises(ContractError):
        open_shelf(tmp_path)
