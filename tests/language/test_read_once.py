"""Readings that are kept: the same answer, once a document, whatever its id."""

from __future__ import annotations

import dataclasses

import numpy as np

from samesource.language.facts import find_facts
from samesource.language.read_once import read_once
from samesource.records.prepared import Prepared
from samesource.stages.prepare_document import prepare_document


def test_a_reading_is_made_once_a_content_and_handed_out_as_a_list_of_its_own() -> None:
    asked: list[str] = []

    @read_once(2)
    def lengths(prepared: Prepared) -> list[int]:
        asked.append(prepared.id)
        return prepared.token_end.tolist()

    text = prepare_document("a", "The mayor of Ostrava opened a bridge on Monday.", language="en")
    lengths(text).clear()
    assert lengths(dataclasses.replace(text, id="b")) == text.token_end.tolist()
    assert asked == ["a"]

    flagged = dataclasses.replace(text, id="c", token_flag=np.ones_like(text.token_flag))
    lengths(flagged)
    lengths(prepare_document("d", "Another text.", language="en"))
    lengths(text)
    assert asked == ["a", "c", "d", "a"]


def test_a_weekday_is_another_day_in_a_report_of_another_date() -> None:
    text = prepare_document("a", "The mayor of Ostrava opened a bridge on Monday.", language="en")
    days = [[{"kind": "published", "value": f"2031-03-{day}", "trust": 0.9}] for day in (12, 19)]
    known = [find_facts(dataclasses.replace(text, about={"times": times})) for times in days]
    assert [[fact.known for fact in facts if fact.kind == "weekday"] for facts in known] == [
        ["2031-03-10 2031-03-17"],
        ["2031-03-17 2031-03-24"],
    ]
