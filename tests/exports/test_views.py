from __future__ import annotations

import dataclasses
import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samesource.exports.html.cut_pieces import cut_pieces
from samesource.exports.html.draw_edge import Route, draw_edge
from samesource.exports.html.place_rows import place_rows
from samesource.exports.html.show_sentence import show_sentence
from samesource.exports.views.choose_brief import choose_brief
from samesource.exports.views.count_in_words import count_in_words
from samesource.exports.views.describe_row import describe_row
from samesource.exports.views.find_twins import find_twins
from samesource.exports.views.label_documents import label_documents
from samesource.exports.views.list_sources import list_sources
from samesource.exports.views.name_reports import name_reports
from samesource.exports.views.read_graph import read_graph
from samesource.exports.views.shorten_change import shorten_change
from samesource.exports.views.shorten_text import shorten_text
from samesource.exports.views.show_reading import show_reading
from samesource.exports.views.view_story import view_story
from samesource.exports.views.write_headline import write_headline
from samesource.model import Assertion, Change, Document, Edge, Furniture, LineageGraph, Wording
from tests.exports.small_trace import small_trace
from tests.exports.trace_from_truth import trace_from_truth

FAMILIES = ["a1", "a2", "b2", "b5", "c1", "c3", "c5", "d2", "d4"]


@pytest.mark.parametrize("family", FAMILIES)
def test_every_report_has_one_row_below_its_first_parent(family: str) -> None:
    trace, _ = trace_from_truth(family)
    graph = read_graph(trace, trace.stories[0])
    order = [row.id for row in graph.rows]
    assert sorted(order) == sorted([*graph.documents, *graph.lost])
    for row in graph.rows:
        if row.edges:
            assert any(order.index(edge.parent) < order.index(row.id) for edge in row.edges)
            assert row.depth > 0


@pytest.mark.parametrize("family", FAMILIES)
def test_lines_run_to_the_right(family: str) -> None:
    trace, _ = trace_from_truth(family)
    graph = read_graph(trace, trace.stories[0])
    places, axis = place_rows(graph, graph.rows)
    assert axis is not None
    for row in graph.rows:
        assert 0 < places[row.id].x < 800
        for edge in row.edges:
            assert places[edge.parent].x + 19 < places[row.id].x
    heights = [place.y for place in places.values()]
    assert len(set(heights)) == len(heights)


def test_standing_follows_what_is_determined() -> None:
    trace = small_trace()
    graph = read_graph(trace, trace.stories[0])
    assert graph.standing == {"a": "either", "b": "either", "c": "derived", "d": "derived", "lost-1": "lost"}


def test_a_ring_of_parents_still_comes_to_an_end() -> None:
    def edge(parent: str, child: str) -> Edge:
        return Edge(parent, child, "copy", 0.5, 0.5, determined=False)

    trace = small_trace()
    ring = LineageGraph("f1", edges=(edge("a", "b"), edge("b", "c"), edge("c", "a")))
    graph = read_graph(dataclasses.replace(trace, lineage=(ring,)), trace.stories[0])
    assert {row.id for row in graph.rows} == {"a", "b", "c", "d"}
    assert set(graph.standing) == {"a", "b", "c", "d"}


def test_twins_share_a_probability() -> None:
    trace = small_trace()
    graph = read_graph(trace, trace.stories[0])
    chosen = next(edge for edge in graph.parents["c"] if edge.parent == "a")
    assert find_twins(graph, chosen).ids == ("b",)
    assert find_twins(graph, chosen).probability == pytest.approx(0.98)


def test_an_outlets_own_update_is_no_damage() -> None:
    trace, _ = trace_from_truth("c1")
    view = view_story(trace, trace.stories[0], "1")
    own = [changes for changes in view.changes if changes.own]
    assert [(changes.edge.parent, changes.edge.child) for changes in own] == [("c1-d01", "c1-d02")]
    assert view.factual == sum(changes.factual for changes in view.changes) - own[0].factual


@pytest.mark.parametrize(("rings", "shown", "others"), [(0, 0, 10), (1, 1, 8), (2, 2, 7), (9, 4, 4)])
def test_circular_claims_stand_first_and_leave_less_room(rings: int, shown: int, others: int) -> None:
    trace, _ = trace_from_truth("c1")
    view = view_story(trace, trace.stories[0], "1")
    verdicts = ["single-text"] * 20 + ["circular"] * rings
    turned = [
        dataclasses.replace(row, claim=dataclasses.replace(row.claim, verdict=verdict))
        for row, verdict in zip(itertools.cycle(view.claims), verdicts, strict=False)
    ]
    chosen = choose_brief(turned)
    assert [row.claim.verdict for row in chosen] == ["circular"] * shown + ["single-text"] * others
    headline = write_headline(dataclasses.replace(view, claims=turned))
    assert headline.endswith(f", {count_in_words(rings)} circular") == bool(rings)


def test_texts_that_surely_depend_without_an_edge_are_one_source_of_which_any_may_be_first() -> None:
    trace, _ = trace_from_truth("c1")
    apart = [source.heads for source in list_sources(view_story(trace, trace.stories[0], "1"))]
    assert ("c1-d08",) in apart
    relation = dataclasses.replace(trace.relations[0], a="c1-d08", b="c1-d09", relation="rewrite", dependent=0.95)
    view = view_story(dataclasses.replace(trace, relations=(*trace.relations, relation)), trace.stories[0], "1")
    sources = list_sources(view)
    assert len(sources) == len(apart) - 1
    assert {"c1-d08", "c1-d09"} in [set(source.heads) for source in sources]
    assert view.graph.standing["c1-d08"] == view.graph.standing["c1-d09"] == "either"
    (row,) = [row for row in view.graph.rows if row.id == "c1-d09"]
    assert describe_row(view, row).text.startswith("one text with 08, path unknown")


def test_a_slip_is_followed_to_whom_it_reached() -> None:
    trace, _ = trace_from_truth("c1")
    slips = {slip.reading: slip for slip in view_story(trace, trace.stories[0], "1").slips}
    assert slips["36,800"].entered == ("c1-d01",)
    assert slips["36,800"].received == ("c1-d04",)
    assert slips["36,800"].righted == ("c1-d02",)


@pytest.mark.parametrize(
    ("names", "tokens"),
    [
        (["x-d01", "x-d02", "x-d12"], ["01", "02", "12"]),
        (["000_a9f", "001_77b", "002_c"], ["00", "01", "02"]),
        (["2031/01/a", "2031/01/b"], ["01", "02"]),
        (["wire", "paper", "blog"], ["01", "02", "03"]),
    ],
)
def test_numbers_in_file_names_are_kept(names: list[str], tokens: list[str]) -> None:
    labels = label_documents([Document(id=name) for name in names], {})
    assert [labels[name].token for name in names] == tokens


@given(st.text(), st.integers(2, 60))
def test_a_shortened_text_is_short(text: str, most: int) -> None:
    short = shorten_text(text, most)
    assert len(short) <= most
    assert "\n" not in short


@given(st.integers(0, 10**6))
def test_counts_read_as_numbers_or_words(count: int) -> None:
    words = count_in_words(count, "report")
    assert words.endswith("report") == (count == 1)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("40", "400", "40 → 400"),
        (None, "three were hurt", "“three were hurt” added"),
        ("it could not be verified", None, "“it could not be verified” dropped"),
        (
            "the passwords of all customers remained quite untouched by them",
            "the passwords of all customers were quite touched by them",
            "… customers remained quite untouched… → … customers were quite touched by …",
        ),
    ],
)
def test_a_change_is_said_in_a_few_words(old: str | None, new: str | None, said: str) -> None:
    sides = [Wording(words, 0, len(words)) if words else None for words in (old, new)]
    assert str(shorten_change(Change("a", "b", "negation", None, "factual", *sides, "said", 0.9))) == said


def test_the_same_words_in_another_mouth_are_said_to_be_given_to_that_person() -> None:
    said = Wording("no limits", 0, 9)
    change = Change("a", "b", "speaker", None, "factual", said, said, "speaker changed: Ada Lund → Mr Reyes", 0.9)
    assert str(shorten_change(change)) == "“no limits” given to Mr Reyes"


def test_another_speaker_is_named_whatever_words_stand_at_the_places() -> None:
    sides = Wording('Lund said. "No', 0, 14), Wording('limits," he', 40, 51)
    change = Change("a", "b", "speaker", None, "factual", *sides, "speaker changed: Ada Lund → Mr Reyes", 0.9)
    assert str(shorten_change(change)) == "Ada Lund → Mr Reyes"


@given(st.text(min_size=1, max_size=400), st.lists(st.tuples(st.integers(0, 400), st.integers(0, 60)), max_size=6))
def test_pieces_are_the_text_and_excerpts_are_excerpts(text: str, places: list[tuple[int, int]]) -> None:
    furniture = tuple(Furniture(min(a, len(text)), min(a + n, len(text)), "credit") for a, n in places)
    document = Document(id="a", furniture=furniture)
    assert "".join(piece.text for piece in cut_pieces(document, text)) == text
    windows = [(min(a, len(text)), min(a + n, len(text))) for a, n in places]
    quoted = cut_pieces(document, text, windows)
    assert all(text[piece.start : piece.start + len(piece.text)] == piece.text for piece in quoted)
    assert sum(len(piece.text) for piece in quoted) <= 0.35 * len(text)


@pytest.mark.parametrize("kind", ["copy", "revision", "excerpt", "rewrite", "quote"])
@pytest.mark.parametrize("end", [(120.0, 90.0), (64.0, 20.0), (61.0, 51.0)])
def test_lines_of_any_shape_are_drawn_with_finite_numbers(kind: str, end: tuple[float, float]) -> None:
    for determined in (True, False):
        shapes = draw_edge(kind, Route(50, 50, *end), determined=determined)
        assert ("?" in shapes) is not determined
        assert not re.search(r"nan|inf|--", shapes)


def test_a_sentence_is_shown_whole_with_its_reading_marked() -> None:
    text = "It rained. Some 40 cars, police said, were hit\nby stones. Nobody saw it."
    start = text.index("40 cars")
    assertion = Assertion("a", start, start + 7, "40 cars", "40", None, "asserts")
    pieces = show_sentence(assertion, text)
    assert "".join(words for words, _ in pieces) == "Some 40 cars, police said, were hit\nby stones."
    assert [words for words, marked in pieces if marked] == ["40"]
    assert "".join(words for words, _ in show_sentence(assertion, None)) == "40 cars"


@pytest.mark.parametrize(
    ("reading", "shown"),
    [
        ("412000", "412,000"),
        ("2031", "2031"),
        ("????-09-19", "19 Sep"),
        ("2030-??-??", "2030"),
        ("7500000 EUR", "7,500,000 EUR"),
        ("24 month", "24 months"),
        ("6.8 %", "6.8%"),
        ("number: 240", "240"),
        ("quote: we let them down", "“we let them down”"),
        ("2022-??-??; quote: limitless", "2022, “limitless”"),
        ("14600 tonne; quote: limitless", "“limitless”"),
        ("We let our customers down", "We let our custom…"),
        ("9" * 5000, "9" * 17 + "…"),
        (None, ""),
    ],
)
def test_a_reading_is_shown_as_written(reading: str | None, shown: str) -> None:
    assert show_reading(reading, 18) == shown


def test_evidence_names_reports_by_number() -> None:
    labels = label_documents([Document(id="wire/a1"), Document(id="wire/a1-b")], {})
    said = name_reports("wire/a1-b lacks what wire/a1 has", labels)
    assert said == "02 lacks what 01 has"
