from __future__ import annotations

from samesource.stages.held_alone import HeldAlone
from samesource.stages.prepare_document import prepare_document

FERRY = "The ferry Calanda ran aground off Brede on Sunday with 412 passengers, and the pilot Ivo Tarn was questioned."
LATER = "Passengers of the ferry Calanda spent a night off Brede. The pilot, Ivo Tarn, was questioned on Monday."
OTHER = "A ferry ran aground on Sunday, the coastguard of the county said, and nobody on board was hurt."


def held(**texts: str) -> HeldAlone:
    return HeldAlone({name: prepare_document(name, text) for name, text in texts.items()})


def test_what_two_texts_alone_have_is_counted_either_way_round() -> None:
    alone = held(a=FERRY, b=LATER, c=OTHER)
    facts = alone.count("a", "b", {"a", "b"})
    assert facts >= 3
    assert alone.count("b", "a", {"a", "b"}) == alone.count("a", "b", {"a", "b"})
    assert alone.count("a", "c", {"a", "c"}) < facts


def test_what_a_third_text_has_is_nobody_s_own_unless_it_derives_from_them() -> None:
    alone = held(a=FERRY, b=LATER, c=FERRY + " " + LATER)
    assert alone.count("a", "b", {"a", "b"}) == 0
    assert alone.count("a", "b", {"a", "b", "c"}) == held(a=FERRY, b=LATER).count("a", "b", {"a", "b"})
