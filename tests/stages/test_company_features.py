"""What two reports share counts by what the event's other reports share."""

from __future__ import annotations

import dataclasses
import itertools
import random

import numpy as np
import pytest

from samesource.records.prepared import Prepared
from samesource.records.relation import Relation
from samesource.stages.align_pair import align_pair
from samesource.stages.company_features import Company
from samesource.stages.correct_relation import CERTAIN
from samesource.stages.judge_company import CompanyJudge
from samesource.stages.judge_pair import judge_pair
from samesource.stages.prepare_document import prepare_document
from samesource.stages.relation_features import relation_features
from tests.stages.family import CONFIG, INDEPENDENT, ORIGINAL, REWRITE

OTHER = """Port Ellery's crab boats lie two and three abreast since the eastern breakwater was closed on Tuesday.

The crack was found by two divers of the harbour board. One of them, Tom Ashby, said that daylight showed through it.

Nobody at the quay would say who pays for the ice that melts while the boats wait."""

TEXTS = {"a": ORIGINAL, "b": REWRITE, "c": INDEPENDENT, "d": OTHER}


@pytest.fixture(scope="module")
def story() -> tuple[list[Prepared], list[Relation]]:
    documents = {name: prepare_document(name, text) for name, text in TEXTS.items()}
    pairs = [align_pair(documents[a], documents[b], CONFIG.align) for a, b in itertools.combinations(documents, 2)]
    return list(documents.values()), [
        judge_pair(pair, documents[pair.a], documents[pair.b], CONFIG.relate) for pair in pairs
    ]


def test_order_changes_nothing(story: tuple[list[Prepared], list[Relation]]) -> None:
    documents, relations = story
    known = Company(documents, 64).features(relations)
    places = list(range(len(relations)))
    random.Random(1).shuffle(places)
    again = Company(documents[::-1], 64).features([relations[k] for k in places])
    assert again == [known[k] for k in places]


def test_a_rewrite_shares_more_than_the_reports_of_the_event_do(story: tuple[list[Prepared], list[Relation]]) -> None:
    documents, relations = story
    found = dict(zip(((r.a, r.b) for r in relations), Company(documents, 64).features(relations), strict=True))
    rewrite, apart = found["a", "b"], found["c", "d"]
    assert rewrite
    assert apart
    assert rewrite["surprising"] > apart["surprising"]
    assert rewrite["jargon"] == pytest.approx(_jargon(documents), abs=1e-6)


def _jargon(documents: list[Prepared]) -> float:
    a, b = documents[:2]
    return relation_features(align_pair(a, b, CONFIG.align), a, b)["jargon"]


def test_sentences_told_in_another_order_are_less_in_sequence() -> None:
    written = prepare_document("a", ORIGINAL)
    turned = prepare_document("b", "\n\n".join(ORIGINAL.split("\n\n")[::-1]))
    told = [relation_features(align_pair(written, other, CONFIG.align), written, other) for other in (written, turned)]
    assert told[0]["sequence"] > 0.5 > told[1]["sequence"]


def test_leaving_a_document_out_is_as_if_it_were_not_there(story: tuple[list[Prepared], list[Relation]]) -> None:
    documents, relations = story
    left = Company(documents, 64).features(relations, without="d")
    rest = [relation for relation in relations if "d" not in (relation.a, relation.b)]
    assert [values for values in left if values] == Company(documents[:3], 64).features(rest)


def test_two_reports_are_no_company_and_a_persons_word_stays(story: tuple[list[Prepared], list[Relation]]) -> None:
    documents, relations = story
    aligned = [align_pair(a, b, CONFIG.align) for a, b in itertools.combinations(documents, 2)]
    alone = CompanyJudge(documents[:2], aligned, CONFIG.relate).judge(relations[:1])
    assert alone == relations[:1]
    told = [dataclasses.replace(relation, dependent=CERTAIN) for relation in relations]
    assert CompanyJudge(documents, aligned, CONFIG.relate).judge(told) == told


def test_the_evidence_says_what_the_company_changed(story: tuple[list[Prepared], list[Relation]]) -> None:
    documents, relations = story
    aligned = [align_pair(a, b, CONFIG.align) for a, b in itertools.combinations(documents, 2)]
    judged = CompanyJudge(documents, aligned, CONFIG.relate).judge(relations)
    for before, after in zip(relations, judged, strict=True):
        assert after.by_texts == before.dependent
        entry = next((e for e in after.evidence if e["kind"] == "company"), None)
        if entry is not None and abs(after.dependent - before.dependent) > 1e-3:
            assert entry["for"] == bool(np.sign(after.dependent - before.dependent) > 0)
