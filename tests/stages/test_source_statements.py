from __future__ import annotations

import dataclasses
from typing import Any

from samesource.records.prepared import Prepared
from samesource.stages.source_statements import source_statements
from tests.stages.family import ORIGINAL, prepared


def document(text: str = ORIGINAL, **about: Any) -> Prepared:
    return dataclasses.replace(prepared("x", text), about=about)


def test_a_named_outlet_is_a_source() -> None:
    one, other = document(outlet="Ellery Courier"), document(ORIGINAL + " The Ellery Courier first reported it.")
    assert source_statements([one, other]).tolist() == [[0, 1], [0, 0]]


def test_a_declared_address_is_a_source() -> None:
    one = document(url="https://www.courier.example/a/1")
    other = document(declared=[{"kind": "original-url", "value": "https://courier.example/a/1"}])
    assert source_statements([one, other]).tolist() == [[0, 1], [0, 0]]


def test_two_that_name_each_other_say_nothing() -> None:
    one = document(ORIGINAL + " So said the Harbour Echo.", outlet="Ellery Courier")
    other = document(ORIGINAL + " So said the Ellery Courier.", outlet="Harbour Echo")
    assert not source_statements([one, other]).any()


def test_one_outlet_is_not_its_own_source() -> None:
    one, other = document(outlet="Ellery Courier"), document(ORIGINAL + " (Ellery Courier)", outlet="Ellery Courier")
    assert not source_statements([one, other]).any()


def test_parts_of_words_are_no_names() -> None:
    one, other = document(outlet="Harb"), document()
    assert not source_statements([one, other]).any()


def test_an_agencys_letters_are_a_name_but_a_weekday_is_none() -> None:
    one, other = document(agency="QNA"), document(ORIGINAL + " The chairwoman told QNA so.")
    assert source_statements([one, other]).tolist() == [[0, 1], [0, 0]]
    one, other = document(outlet="Tuesday"), document(ORIGINAL)
    assert not source_statements([one, other]).any()


def test_a_reprint_that_credits_the_agency_has_it_from_the_agencys_own_copy() -> None:
    one, other = document(agency="QNA"), document(agency="QNA", outlet="Harbour Echo")
    assert source_statements([one, other]).tolist() == [[0, 1], [0, 0]]


def test_an_agencys_initials_on_a_reprint_are_its_own_name() -> None:
    own = document(agency="Northgate Wire Service", declared=[{"kind": "agency", "value": "NWS"}])
    reprint = document(agency="NWS", outlet="Harbour Echo")
    assert source_statements([own, reprint]).tolist() == [[0, 0], [0, 0]]
