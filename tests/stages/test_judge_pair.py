from __future__ import annotations

import dataclasses

import pytest

from samesource.records.relation import Relation
from samesource.stages.align_pair import align_pair
from samesource.stages.judge_pair import judge_pair
from samesource.stages.prepare_document import prepare_document
from tests.stages.family import CONFIG, EXCERPT, INDEPENDENT, ORIGINAL, REWRITE, STRANGER, judged


def judge(one: str, other: str) -> Relation:
    return judged({"a": one, "b": other})[2][0]


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        (ORIGINAL, ORIGINAL, "copy"),
        (ORIGINAL, EXCERPT, "excerpt"),
        (ORIGINAL, REWRITE, "rewrite"),
        (ORIGINAL, INDEPENDENT, "same-event"),
        (ORIGINAL, STRANGER, "unrelated"),
    ],
)
def test_kinds(one: str, other: str, relation: str) -> None:
    assert judge(one, other).relation == relation


def test_a_rewrite_depends_and_an_independent_report_does_not() -> None:
    assert judge(ORIGINAL, REWRITE).dependent > 0.8
    assert judge(ORIGINAL, INDEPENDENT).dependent < 0.3
    assert judge(ORIGINAL, STRANGER).same_story < 0.2


@pytest.mark.parametrize("other", [EXCERPT, REWRITE, INDEPENDENT, STRANGER])
def test_the_order_of_the_two_changes_nothing_but_sides(other: str) -> None:
    forth, back = judge(ORIGINAL, other), judge(other, ORIGINAL)
    for name in ("relation", "probability", "dependent", "same_story"):
        assert getattr(forth, name) == getattr(back, name)
    assert (forth.coverage_a, forth.coverage_b) == (back.coverage_b, back.coverage_a)


def test_dependence_implies_one_story_and_figures_are_probabilities() -> None:
    for relation in judged({"a": ORIGINAL, "b": EXCERPT, "c": REWRITE, "d": INDEPENDENT, "e": STRANGER})[2]:
        assert 0 <= relation.dependent <= relation.same_story <= 1
        assert 0 <= relation.probability <= 1


def test_evidence_is_in_words_strongest_first_with_places_inside_the_texts() -> None:
    documents, _, relations = judged({"a": ORIGINAL, "b": REWRITE})
    evidence = relations[0].evidence
    assert [entry["weight"] for entry in evidence] == sorted((entry["weight"] for entry in evidence), reverse=True)
    for entry in evidence:
        assert entry["says"]
        for side, document in zip(("a", "b"), documents, strict=True):
            if entry[side] is not None:
                assert 0 <= entry[side]["start"] < entry[side]["end"] <= len(document.text)


@pytest.mark.parametrize("short", ["", "One line.", "!!! ???", "东京 天气 晴朗"])
def test_next_to_nothing_is_unrelated_to_everything(short: str) -> None:
    assert judge(short, ORIGINAL).relation == "unrelated"
    assert judge(short, ORIGINAL).dependent == 0


def test_two_languages_do_not_depend() -> None:
    german = prepare_document("b", "Der Hafenrat hat am Dienstag die Sperrung der östlichen Mole beschlossen. " * 5)
    english = prepare_document("a", ORIGINAL)
    relation = judge_pair(align_pair(english, german, CONFIG.align), english, german, CONFIG.relate)
    assert relation.dependent < 0.2


def test_what_all_quote_alike_counts_less_than_what_one_writer_wrote() -> None:
    statement = ORIGINAL.replace('"', "").replace("\n\n", " ")
    quoted = f'The board published this. "{statement}" It was read at noon.'
    plain = f"The board published this. {statement} It was read at noon."
    other = f'A statement was issued. "{statement}" Nobody would comment.'
    assert judge(quoted, other).dependent <= judge(plain, other).dependent


def test_far_dates_speak_against_one_story() -> None:
    documents, alignments, relations = judged({"a": ORIGINAL, "b": INDEPENDENT})
    dated = [
        dataclasses.replace(document, about={"times": [{"value": day, "kind": "published"}]})
        for document, day in zip(documents, ("2031-05-06", "2027-05-06"), strict=True)
    ]
    apart = judge_pair(alignments[0], dated[0], dated[1], CONFIG.relate)
    assert apart.same_story < relations[0].same_story


def test_a_credited_quotation_is_a_quote() -> None:
    credit = "As the Ellery Courier first reported, the order came late. " + INDEPENDENT
    quote = credit + '\n\n"We looked at the pictures and nobody argued," Ines Falk had told that paper.'
    documents, alignments, plain = judged({"a": ORIGINAL, "b": quote})
    named = dataclasses.replace(documents[0], about={"outlet": "Ellery Courier"})
    relation = judge_pair(alignments[0], named, documents[1], CONFIG.relate)
    assert relation.relation == "quote"
    assert plain[0].relation == "same-event"
