"""Every feature of the models has words for and against."""

from __future__ import annotations

import pytest

from samesource.stages import edge_evidence, relation_evidence
from samesource.stages.direction_features import DIRECTION_FEATURES
from samesource.stages.edge_features import EDGE_FEATURES
from samesource.stages.load_model import load_model


@pytest.mark.parametrize("model", ["edge", "direction"])
def test_every_feature_of_a_model_has_words_both_ways(model: str) -> None:
    told = edge_evidence._EDGE_SAYS if model == "edge" else edge_evidence._DIRECTION_SAYS
    names = {name.removesuffix("_verbatim").removesuffix("_reworded") for name in load_model(model).names}
    assert names <= set(told)
    assert set(EDGE_FEATURES if model == "edge" else DIRECTION_FEATURES) <= set(told)
    for spoken_for, against in told.values():
        assert spoken_for != against


def test_every_feature_of_dependence_has_words() -> None:
    source = relation_evidence.__loader__.get_source(relation_evidence.__name__)  # type: ignore[union-attr]
    assert all(f'"{name}": (' in source for name in load_model("dependent").names)
