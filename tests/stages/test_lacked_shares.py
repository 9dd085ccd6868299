"""What an excerpt lacks of the whole, the whole has of the excerpt."""

from __future__ import annotations

import numpy as np
import pytest

from samesource.stages.lacked_shares import lacked_shares
from samesource.stages.prepare_document import prepare_document
from samesource.stages.witness_view import witness_view

SENTENCES = (
    "The harbour of Lemvig was closed on Tuesday after a freighter struck the northern pier.",
    "Harbour master Karin Thygesen said that divers had found a crack eleven metres long.",
    "Two fishing boats were moved to Thyboron before the afternoon tide came in.",
    "The owner of the freighter, a company from Gdansk, promised to pay for the repairs.",
    "Pilots had warned in March that the buoys off the entrance were badly lit.",
    "The council will decide on Friday whether the fish auction moves for the winter.",
)
STRANGER = "Divers and pilots on holiday may want to know that the museum in Thyboron opens its new cellar on Friday."


def _shares(texts: list[str], dependent: np.ndarray) -> np.ndarray:
    view = witness_view([prepare_document(f"d{i}", "A title\n\n" + text) for i, text in enumerate(texts)])
    return lacked_shares(view, dependent)


def _family() -> list[str]:
    whole = " ".join(SENTENCES)
    return [whole, " ".join(SENTENCES[:4]), " ".join(SENTENCES[2:]), whole]


def test_the_whole_lacks_nothing_of_its_excerpts_and_they_lack_some_of_it() -> None:
    lacked = _shares(_family(), np.ones((4, 4)))
    assert lacked[1, 0] == lacked[2, 0] == 0.0
    assert lacked[0, 1] > 0.2
    assert lacked[0, 2] > 0.2
    assert lacked[0, 3] == 0.0


def test_a_stranger_is_no_third_document() -> None:
    dependent = np.zeros((5, 5))
    dependent[:4, :4] = 1.0
    with_stranger = _shares([*_family(), STRANGER], dependent)
    assert np.array_equal(with_stranger[:4, :4], _shares(_family(), np.ones((4, 4))))


def test_what_is_unknown_counts_as_lacked() -> None:
    assert (_shares(_family()[:2], np.ones((2, 2)))[0, 1] >= 0.0).all()
    assert (_shares([SENTENCES[0], SENTENCES[1]], np.ones((2, 2))) == 1.0).all()


def test_what_a_merger_has_from_elsewhere_is_not_counted_against_its_source() -> None:
    texts = [" ".join(SENTENCES[:3]), " ".join(SENTENCES), " ".join(SENTENCES[3:]), " ".join(SENTENCES[:3])]
    kin = np.ones((4, 4))
    kin[0, 2] = kin[2, 0] = kin[2, 3] = kin[3, 2] = 0.0
    lacked = _shares(texts, kin)
    assert lacked[1, 0] == 0.0
    assert lacked[0, 1] == 0.0
    assert _shares(texts, np.ones((4, 4)))[1, 0] > 0.2


def test_large_stories_hear_all_kin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("samesource.stages.lacked_shares._MANY", 3)
    lacked = _shares(_family(), np.ones((4, 4)))
    assert lacked[1, 0] == lacked[2, 0] == 0.0
    assert lacked[0, 1] > 0.2
