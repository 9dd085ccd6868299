from __future__ import annotations

import math

from samesource.stages import edge_evidence
from samesource.stages.direction_features import DIRECTION_FEATURES
from samesource.stages.edge_features import EDGE_FEATURES
from samesource.stages.kind_features import KIND_FEATURES
from samesource.stages.load_model import load_model
from samesource.stages.relation_features import RELATION_FEATURES


def test_every_weighed_feature_has_words_for_and_against() -> None:
    assert set(edge_evidence._EDGE_SAYS) == set(EDGE_FEATURES) == set(load_model("edge").names)
    assert set(edge_evidence._DIRECTION_SAYS) == set(DIRECTION_FEATURES)
    bases = {name.removesuffix("_verbatim").removesuffix("_reworded") for name in load_model("direction").names}
    assert bases == set(DIRECTION_FEATURES)


def test_relation_models_use_known_features_with_the_sign_of_their_reason() -> None:
    for name in ("dependent", "same_story", "formula", "quote", "verbatim", "whole", "part"):
        model = load_model(name)
        assert set(model.names) <= set(RELATION_FEATURES | KIND_FEATURES)
        assert any(model.weights)


def test_the_direction_model_is_antisymmetric() -> None:
    model = load_model("direction")
    assert model.intercept == 0
    assert not any(model.centres)
    values = dict.fromkeys(model.names, 0.3)
    assert model.log_odds(values) == -model.log_odds({name: -value for name, value in values.items()})


def test_page_furniture_alone_determines_no_direction() -> None:
    model = load_model("direction")
    alone = model.log_odds({"wrapping_verbatim": 0.5, "wrapping_reworded": 0.5})
    assert abs(alone) < 1.386


def test_a_few_words_added_to_a_copy_determine_no_direction() -> None:
    model = load_model("direction")
    a_twentieth_more = math.tanh(0.05 / 0.1)
    assert 1.4 * model.log_odds({"added": a_twentieth_more}) < 1.386
