"""Passages between texts in which what was taken over is known to the character."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest

from samesource.config import AlignConfig
from samesource.evaluation.score_passages import score_passages
from samesource.records.prepared import Prepared
from samesource.simulation.simulate_corpus import simulate_corpus
from samesource.simulation_config import SimulationConfig
from samesource.stages.find_passages import find_passages
from samesource.stages.find_rewrites import Rewrite
from samesource.stages.prepare_document import prepare_document
from samesource.stages.resolve_passages import resolve_passages
from samesource.stages.view_pair import view_pair
from tests.stages.test_align_pair import CHOIR, HARBOUR, REWRITTEN

CONFIG = AlignConfig()
FLOORS = json.loads((Path(__file__).parent.parent / "quality_floors.json").read_text(encoding="utf-8"))["passages"]


def passages(a: Prepared, b: Prepared) -> list[dict[str, Any]]:
    return find_passages(view_pair(a, b), CONFIG)


def prepare(name: str, text: str) -> Prepared:
    return prepare_document(name, text, language="en")


def test_planted_passages_are_found_to_the_word(tmp_path: Path) -> None:
    simulate_corpus(tmp_path / "out", SimulationConfig(documents=600, seed=11, passage=500))
    told = (tmp_path / "out" / "documents.jsonl").read_text(encoding="utf-8").splitlines()
    texts = {row["id"]: row["text"] for row in map(json.loads, told)}
    lines = (tmp_path / "out" / "truth" / "passages.jsonl").read_text(encoding="utf-8").splitlines()
    truth = [json.loads(line) for line in lines][:60]
    assert len({line["rate"] for line in truth}) > 2
    found = []
    for line in truth:
        names = line["source"], line["host"]
        pair = passages(*(prepare(name, texts[name]) for name in names))
        found += [{"a": names[0], "b": names[1], **passage} for passage in pair]
    score = score_passages(truth, found)
    assert score.found == FLOORS["planted.found"] * score.planted
    assert score.recall >= FLOORS["planted.recall"]
    assert score.precision >= FLOORS["planted.precision"]


def test_both_ways_round_are_one(relay: Path) -> None:
    names = ["c1-d02", "c1-d05", "a1-d06", "a1-d08"]
    documents = [prepare(name, (relay / "reports" / f"{name}.txt").read_text(encoding="utf-8")) for name in names]
    for a in documents:
        for b in documents:
            forth = [(p["a_start"], p["a_end"], p["b_start"], p["b_end"], p["kind"]) for p in passages(a, b)]
            back = [(p["b_start"], p["b_end"], p["a_start"], p["a_end"], p["kind"]) for p in passages(b, a)]
            assert sorted(back) == forth


HEADLINE = "Divers find long crack below the old eastern breakwater"
PAGE = f"{HEADLINE}\n\n{HARBOUR}"


def test_a_headline_told_as_story_by_the_other_text_is_part_of_the_passage() -> None:
    running = f"{CHOIR}\n\n{HEADLINE}. {HARBOUR}"
    a, b = prepare("a", PAGE), prepare("b", running)
    assert a.sentence_text(0) == HEADLINE
    assert a.sentence_kind[0] == 1
    (passage,) = passages(a, b)
    assert passage["a_start"] == 0
    assert passage["b_start"] == len(CHOIR) + 2


@pytest.mark.parametrize("other", [HARBOUR, REWRITTEN, PAGE])
def test_a_headline_the_other_text_does_not_tell_again_is_not(other: str) -> None:
    found = passages(prepare("a", PAGE), prepare("b", other))
    assert found
    assert all(passage["a_start"] >= len(HEADLINE) for passage in found)


FORM = (
    "{who} said it will pay a quarterly dividend of {cents} cents a share on {day} May to holders of record on {eve} "
    "April. It raised the payment from {old} cents a share a year ago, and its board expects to keep it for the year."
)
FIRST = {"who": "Halden Paper", "cents": 14, "day": 12, "eve": 28, "old": 13}
SECOND = {"who": "Castor Marine", "cents": 37, "day": 21, "eve": 19, "old": 33}


def test_a_form_filled_twice_is_no_passage() -> None:
    a, b = prepare("a", FORM.format(**FIRST)), prepare("b", FORM.format(**SECOND))
    assert passages(a, b) == []


def test_one_altered_figure_makes_no_form() -> None:
    a, b = prepare("a", FORM.format(**FIRST)), prepare("b", FORM.format(**{**FIRST, "cents": 41}))
    assert len(passages(a, b)) == 1


def fit_none(_box: object, _exact: object, _others: object) -> None:
    return None


def test_a_rewrite_that_adds_nothing_leaves_the_verbatim_passage() -> None:
    rewrite = Rewrite(0.9, (0, 100, 0, 140))
    assert resolve_passages([(5, 65, 5, 65)], [rewrite], [], fit_none) == [(5, 65, 5, 65)]
    assert resolve_passages([(5, 100, 5, 100)], [rewrite], [], lambda box, _, __: box) == [(5, 100, 5, 100)]


def test_verbatim_pieces_that_a_rewrite_spans_are_one() -> None:
    rewrite = Rewrite(0.9, (0, 100, 0, 100))
    pieces = [(0, 40, 0, 40), (50, 100, 50, 100)]
    assert resolve_passages(pieces, [rewrite], [], fit_none) == [(0, 100, 0, 100)]
    apart = [(0, 20, 0, 20), (80, 100, 80, 100)]
    assert resolve_passages(apart, [rewrite], [], fit_none) == apart


def test_the_weaker_of_two_that_share_words_of_one_side_is_cut_back() -> None:
    better, weaker = Rewrite(0.9, (0, 50, 0, 50)), Rewrite(0.5, (100, 160, 40, 100))

    def cut(box: tuple[int, int, int, int], _: object, others: object) -> tuple[int, int, int, int]:
        assert (box, others) == (weaker.box, [better.box])
        return (110, 160, 50, 100)

    assert resolve_passages([], [weaker, better], [], cut) == [(0, 50, 0, 50), (110, 160, 50, 100)]


def test_the_edge_grows_over_edits_only_within_its_drop() -> None:
    words = HARBOUR.split()
    edited = [f"x{k}" if k % 9 == 4 else word for k, word in enumerate(words)]
    a, b = prepare("a", HARBOUR), prepare("b", f"{CHOIR}\n\n{' '.join(edited)}")
    (passage,) = passages(a, b)
    assert passage["a_start"] == 0
    assert passage["a_end"] == len(HARBOUR) - 1
    strict = dataclasses.replace(CONFIG, run_drop_words=0)
    assert find_passages(view_pair(a, b), strict) != []
