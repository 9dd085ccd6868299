"""What two texts have of one event."""

from __future__ import annotations

import pytest

from samesource.stages.event_features import EVENT_FEATURES, event_features
from samesource.stages.prepare_document import prepare_document
from tests.stages.family import INDEPENDENT, ORIGINAL, REWRITE, STRANGER

TEXTS = {"original": ORIGINAL, "rewrite": REWRITE, "independent": INDEPENDENT, "stranger": STRANGER, "empty": ""}
DOCUMENTS = {name: prepare_document(name, text, language="en") for name, text in TEXTS.items()}


@pytest.mark.parametrize("other", sorted(TEXTS))
def test_features_are_symmetric_shares(other: str) -> None:
    forth = event_features(DOCUMENTS["original"], DOCUMENTS[other])
    assert forth == event_features(DOCUMENTS[other], DOCUMENTS["original"])
    assert set(forth) == set(EVENT_FEATURES)
    assert all(0 <= value <= 1 + 1e-6 for value in forth.values())


def test_one_event_has_more_in_common_than_two() -> None:
    same = event_features(DOCUMENTS["original"], DOCUMENTS["independent"])
    apart = event_features(DOCUMENTS["original"], DOCUMENTS["stranger"])
    assert all(same[name] > apart[name] for name in EVENT_FEATURES)


def test_a_text_is_wholly_like_itself() -> None:
    assert set(event_features(DOCUMENTS["original"], DOCUMENTS["original"]).values()) == {1.0}
