"""The command `train origins`, and its fit."""

from __future__ import annotations

from pathlib import Path

import pytest

from samesource.commands.train_origins import train_origins
from samesource.errors import InputError
from samesource.training.fit_origins import fit_origins
from samesource.training.judge_origins import judge_origins
from samesource.training.origin_design import ORIGIN_SIGNS
from samesource.training.origin_examples import OriginExample

NOTHING = dict.fromkeys(ORIGIN_SIGNS, 0.0)


def test_a_folder_without_truth_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no truth"):
        train_origins([tmp_path], tmp_path / "models", None, as_json=False)
    assert not (tmp_path / "models").exists()


def test_one_telling_pair_among_others_makes_a_claim_of_two_origins() -> None:
    told = {**NOTHING, "seen": 1.0}
    several = [OriginExample(f"a{i}", [NOTHING, told, NOTHING], 1.0) for i in range(20)]
    single = [OriginExample(f"b{i}", [NOTHING, NOTHING], 0.0) for i in range(20)]
    fitted = fit_origins(several + single)
    chances = judge_origins([several[0], single[0]], fitted)
    assert chances[0] > 2 * chances[1]


def test_a_feature_that_speaks_against_its_reason_is_dropped() -> None:
    wrong = {**NOTHING, "seen": 1.0}
    examples = [OriginExample("a", [NOTHING], 1.0), OriginExample("b", [wrong], 0.0)] * 20
    weights, _ = fit_origins(examples)
    assert weights[list(ORIGIN_SIGNS).index("seen")] == 0.0
