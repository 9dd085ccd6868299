"""Readings that are kept: the same answer, once a document, whatever its id."""

from __future__ import annotations

import dataclasses

import numpy as np

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
