"""Which documents are of one outlet or agency."""

from __future__ import annotations

import dataclasses

import numpy as np

from samesource.stages.prepare_document import prepare_document
from samesource.stages.same_house import same_house

TEXT = prepare_document("d", "The ferry to the islands stays in port.\n\nWaves were too high on Monday.\n")


def _houses(*about: dict[str, str]) -> list[list[float]]:
    witnesses = [dataclasses.replace(TEXT, id=f"d{number}", about=said) for number, said in enumerate(about)]
    return same_house(witnesses, np.ones((len(about), len(about)), dtype=bool)).tolist()


def test_one_name_is_enough_and_initials_are_a_name() -> None:
    paper, agency = {"outlet": "Harbour Post", "agency": "NWS"}, {"agency": "Northern Wire Service"}
    assert _houses(paper, agency, {"outlet": "The Harbour Post"}) == [[0, 1, 1], [1, 0, -1], [1, -1, 0]]


def test_who_names_nobody_is_of_no_house() -> None:
    assert _houses({"outlet": "Harbour Post"}, {}) == [[0, 0], [0, 0]]


def test_pairs_that_were_not_compared_are_not_asked() -> None:
    witnesses = [dataclasses.replace(TEXT, id=name, about={"outlet": "Harbour Post"}) for name in "ab"]
    assert not same_house(witnesses, np.zeros((2, 2), dtype=bool)).any()
