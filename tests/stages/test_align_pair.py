from __future__ import annotations

import dataclasses
import itertools
import random
import re
import textwrap
from pathlib import Path

import numpy as np
import pytest

from samesource.config import AlignConfig
from samesource.kernels.sentence_coverage import sentence_coverage
from samesource.records.alignment import Alignment
from samesource.records.prepared import TITLE, Prepared
from samesource.stages.align_pair import align_pair
from samesource.stages.pair_features import FEATURES
from samesource.stages.prepare_document import prepare_document
from samesource.stages.view_pair import view_pair

HARBOUR = """The harbour board of Port Ellery voted on Tuesday to close the eastern breakwater after divers found a
crack eleven metres long below the waterline.
"We looked at the pictures and nobody argued," the board's chairwoman, Ines Falk, told reporters after the meeting.
Fishing crews were told to move their forty boats to the western basin by Friday evening, at the board's cost.
Repairs are expected to take seven months and to cost 3.2 million pounds, according to an estimate by the engineers.
The breakwater was last inspected in 2019, when surveyors recommended a new survey within three years.
A spokesman for the ministry said that it had received no request for money but would study one carefully."""

REWRITTEN = """After divers discovered an eleven-metre crack under the waterline, Port Ellery's harbour board decided on
Tuesday to shut its eastern breakwater.
Engineers estimate that the repairs will last seven months, at a cost of 3.2 million pounds.
By Friday evening, crews who fish from the port have to shift their forty boats into the western basin; the board pays.
Chairwoman Ines Falk said to reporters following the meeting: "We looked at the pictures and nobody argued."
No request for money had reached the ministry, its spokesman said, adding that one would be studied carefully.
Surveyors had recommended another survey within three years when they last inspected the breakwater in 2019."""

CHOIR = """A choir of retired bus drivers from Marlow has won the national amateur singing prize at its first attempt.
The twenty-two men, who rehearse in the canteen of their former depot, sang three ballads by local composers.
Judges praised their warmth and the unusual depth of the bass section, and awarded a cheque for 500 pounds.
Their conductor, a former timetable clerk named Oscar Lind, said the money would pay for a coach to Vienna.
The choir was founded after a farewell party in 2011 at which somebody brought an accordion."""

CONFIG = AlignConfig()
HARBOUR, REWRITTEN, CHOIR = (
    re.sub(r"(?<![.\"])\n", " ", text).replace("\n", "\n\n") for text in (HARBOUR, REWRITTEN, CHOIR)
)


def prepare(name: str, text: str, title: str | None = None) -> Prepared:
    return prepare_document(name, text, language="en", title=title)


def mirror(alignment: Alignment) -> Alignment:
    def swap(spans: dict[str, int]) -> dict[str, int]:
        return {
            key: spans[("b" if key[0] == "a" else "a") + key[1:]] for key in ("a_start", "a_end", "b_start", "b_end")
        }

    passages = [
        {
            **swap(p),
            "kind": p["kind"],
            "score": p["score"],
            "matches": sorted((swap(m) for m in p["matches"]), key=lambda m: m["a_start"]),
        }
        for p in alignment.passages
    ]
    features = {
        name: alignment.features[
            name[:-2] + {"_a": "_b", "_b": "_a"}[name[-2:]]
            if name[-2:] in {"_a", "_b"}
            else name[:-3] + {"_ab": "_ba", "_ba": "_ab"}.get(name[-3:], name[-3:])
        ]
        for name in alignment.features
    }
    return Alignment(
        alignment.b,
        alignment.a,
        sorted(passages, key=lambda p: (p["a_start"], p["a_end"], p["b_start"])),
        sorted(({"a": x["b"], "b": x["a"], "score": x["score"]} for x in alignment.links), key=lambda x: x["a"]),
        features,
    )


def ordered(alignment: Alignment) -> Alignment:
    return dataclasses.replace(
        alignment,
        passages=sorted(alignment.passages, key=lambda p: (p["a_start"], p["a_end"], p["b_start"])),
        links=sorted(alignment.links, key=lambda x: x["a"]),
    )


PAIRS = [
    ("rewrite", HARBOUR, REWRITTEN),
    ("unrelated", HARBOUR, CHOIR),
    ("excerpt", HARBOUR, "\n\n".join(HARBOUR.split("\n\n")[:5])),
    ("merger", CHOIR + "\n\n" + HARBOUR, HARBOUR),
    ("copy", HARBOUR, HARBOUR),
]


@pytest.mark.parametrize(("first", "second"), [pair[1:] for pair in PAIRS], ids=[pair[0] for pair in PAIRS])
def test_exchanging_the_roles_mirrors_everything(first: str, second: str) -> None:
    forth = align_pair(prepare("a", first), prepare("b", second), CONFIG)
    back = align_pair(prepare("b", second), prepare("a", first), CONFIG)
    assert ordered(mirror(back)) == ordered(forth)


def test_exchanging_the_roles_mirrors_real_reports(relay: Path) -> None:
    names = ["c1-d02", "c1-d05", "a1-d06", "a1-d08", "d4-d02"]
    documents = [prepare(name, (relay / "reports" / f"{name}.txt").read_text(encoding="utf-8")) for name in names]
    for first, second in itertools.combinations(documents, 2):
        forth, back = align_pair(first, second, CONFIG), align_pair(second, first, CONFIG)
        assert ordered(mirror(back)) == ordered(forth)


def test_ids_change_nothing_else() -> None:
    one = align_pair(prepare("a", HARBOUR), prepare("b", REWRITTEN), CONFIG)
    other = align_pair(prepare("x", HARBOUR), prepare("y", REWRITTEN), CONFIG)
    assert dataclasses.replace(other, a="a", b="b") == one


def test_a_copy_is_one_verbatim_passage_over_the_whole_story() -> None:
    a, b = prepare("a", HARBOUR), prepare("b", HARBOUR)
    alignment = align_pair(a, b, CONFIG)
    assert len(alignment.passages) == 1
    passage = alignment.passages[0]
    assert passage["kind"] == "verbatim"
    assert passage["score"] == 1.0
    assert (passage["a_start"], passage["a_end"]) == (0, len(HARBOUR) - 1)
    assert (passage["b_start"], passage["b_end"]) == (0, len(HARBOUR) - 1)
    assert passage["matches"] == [{key: passage[key] for key in ("a_start", "a_end", "b_start", "b_end")}]
    assert [link["a"] for link in alignment.links] == [link["b"] for link in alignment.links]
    assert len(alignment.links) == len(a.sentence_start)
    for name in ("lcs_ab", "cov_ba", "idf_ab", "g3_ab", "ng4_ba", "g5_jaccard", "q_ab", "cos", "linked_ba", "tau"):
        assert alignment.features[name] == pytest.approx(1.0), name


def test_unrelated_texts_have_no_passage_and_no_link() -> None:
    alignment = align_pair(prepare("a", CHOIR), prepare("b", HARBOUR), CONFIG)
    assert alignment.passages == []
    assert alignment.links == []
    assert alignment.features["lcs_ab"] < 0.2


def test_a_reordered_rewrite_is_found_with_its_sentences() -> None:
    alignment = align_pair(prepare("a", HARBOUR), prepare("b", REWRITTEN), CONFIG)
    assert alignment.passages
    assert {p["kind"] for p in alignment.passages} <= {"edited", "reworded"}
    linked = {(i, j) for link in alignment.links for i in link["a"] for j in link["b"]}
    assert linked == {(0, 0), (1, 3), (2, 2), (3, 1), (4, 5), (5, 4)}


def test_merged_sentences_are_linked_as_a_group() -> None:
    merged = HARBOUR.replace(
        "at the board's cost.\n\nRepairs are expected", "at the board's cost, while repairs are expected"
    )
    alignment = align_pair(prepare("a", HARBOUR), prepare("b", merged), CONFIG)
    assert {"a": [2, 3], "b": [2]} in [{"a": link["a"], "b": link["b"]} for link in alignment.links]


@pytest.mark.parametrize(
    "disguise",
    [
        lambda text: text.replace('"', "\u201d").replace("'", "\u2019"),
        lambda text: "\n\n".join(textwrap.fill(line, 60) for line in text.split("\n\n")).replace("-", "\u2011"),
        lambda text: text.replace(" board ", " board\u00a0").replace("crack", "cra\u00adck"),
    ],
    ids=["quotes", "wraps", "spaces"],
)
def test_dress_changes_neither_features_nor_links(disguise: object) -> None:
    dressed = disguise(HARBOUR)  # type: ignore[operator]
    plain = align_pair(prepare("a", REWRITTEN), prepare("b", HARBOUR), CONFIG)
    other = align_pair(prepare("a", REWRITTEN), prepare("b", dressed), CONFIG)
    assert other.features == plain.features
    assert other.links == plain.links
    assert [(p["a_start"], p["a_end"], p["kind"]) for p in other.passages] == [
        (p["a_start"], p["a_end"], p["kind"]) for p in plain.passages
    ]


def test_original_positions_hold_the_words_of_a_match() -> None:
    dressed = "\ufeff\n\n" + HARBOUR.replace('"', "\u201c").replace("crack", "cra\u00adck")
    alignment = align_pair(prepare("a", HARBOUR), prepare("b", dressed), CONFIG)
    match = alignment.passages[0]["matches"][0]
    shown = dressed[match["b_start"] : match["b_end"]].replace("\u201c", '"').replace("\u00ad", "")
    assert shown == HARBOUR[match["a_start"] : match["a_end"]]


def test_furniture_between_two_words_cuts_a_passage() -> None:
    lines = HARBOUR.split("\n\n")
    related = "Read more: Ten harbours to see before you die"
    interrupted = "\n\n".join([*lines[:4], related, *lines[4:]])
    b = prepare("b", interrupted)
    place = interrupted.index(related)
    if any(
        b.original(int(s), int(e))[0] <= place < b.original(int(s), int(e))[1]
        for s, e in zip(b.sentence_start, b.sentence_end, strict=True)
    ):
        pytest.fail("the related line was not taken for furniture")
    passages = align_pair(prepare("a", HARBOUR), b, CONFIG).passages
    assert len(passages) == 2
    for passage in passages:
        assert passage["b_end"] <= place or passage["b_start"] >= place + len(related)


def test_a_headline_is_linked_to_a_headline_and_lies_in_no_passage() -> None:
    title = "Port Ellery closes breakwater after divers find crack"
    a, b = prepare("a", f"{title}\n\n{HARBOUR}", title), prepare("b", f"{title}\n\n{HARBOUR}", title)
    assert a.sentence_kind[0] == TITLE
    alignment = align_pair(a, b, CONFIG)
    assert alignment.links[0]["a"] == alignment.links[0]["b"] == [0]
    assert all(0 not in link["a"] and 0 not in link["b"] for link in alignment.links[1:])
    assert all(passage["a_start"] >= len(title) for passage in alignment.passages)
    assert alignment.features["title"] == pytest.approx(1.0)


def test_the_features_are_those_declared() -> None:
    for text in (REWRITTEN, CHOIR, "Hm."):
        features = align_pair(prepare("a", text), prepare("b", HARBOUR), CONFIG).features
        assert list(features) == list(FEATURES)
        assert all(isinstance(value, float) and np.isfinite(value) for value in features.values())
        shares = [value for name, value in features.items() if name.endswith(("_ab", "_ba")) and "tail" not in name]
        assert all(0 <= value <= 1 for value in shares)


@pytest.mark.parametrize(("first", "second"), [("", HARBOUR), ("", ""), ("Hm.", "Hm."), ("One two.", HARBOUR)])
def test_nearly_empty_texts_align_to_nothing(first: str, second: str) -> None:
    alignment = align_pair(prepare("a", first), prepare("b", second), CONFIG)
    assert alignment.passages == []


def test_coverage_of_sentences_is_what_the_features_average() -> None:
    a, b = prepare("a", HARBOUR), prepare("b", REWRITTEN)
    pair = view_pair(a, b)
    a_stems, b_stems = (pair.a.stem_sentence, pair.a.stem), (pair.b.stem_sentence, pair.b.stem)
    weight = pair.term_weight.astype(np.float64)
    share, best = sentence_coverage(a_stems, pair.a.mass, b_stems, len(pair.b.mass), weight)
    mass = pair.a.mass / 1e6
    assert len(share) == len(best) == len(mass) == len(a.sentence_start)
    average = float((share * mass).sum() / mass.sum())
    assert align_pair(a, b, CONFIG).features["cov_ab"] == pytest.approx(average, abs=1e-6)
    assert best.tolist() == [0, 3, 2, 1, 5, 4]


def test_reports_of_different_events_share_no_passage(relay: Path) -> None:
    generator = random.Random(11)
    names = sorted(path.stem for path in (relay / "reports").glob("*.txt") if path.stem[:2] not in {"b5", "c5"})
    families = {name: name[:2] for name in names}
    tried = 0
    while tried < 25:
        first, second = generator.sample(names, 2)
        if families[first] == families[second]:
            continue
        tried += 1
        documents = [prepare(x, (relay / "reports" / f"{x}.txt").read_text(encoding="utf-8")) for x in (first, second)]
        assert align_pair(documents[0], documents[1], CONFIG).passages == []
