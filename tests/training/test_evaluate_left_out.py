"""Families are judged by models that have not seen them: the only figures that say anything of others."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest

from samesource.config import Config
from samesource.training.describe_left_out import describe_left_out
from samesource.training.evaluate_left_out import evaluate_left_out
from samesource.training.relation_example import Example
from samesource.training.relation_examples import relation_examples
from samesource.training.relay_cases import RelayCase, relay_cases
from samesource.training.relay_truth import RelayTruth, read_relay_truth

Known = tuple[RelayTruth, list[RelayCase], dict[str, list[Example]]]

FLOORS = Path(__file__).parent.parent / "quality_floors.json"


@pytest.fixture(scope="module")
def known(relay: Path) -> Known:
    truth, relays = read_relay_truth(relay), relay_cases([relay], Config())
    return truth, relays, relation_examples(relays, truth, Config())


def test_left_out_families_stay_above_their_floors(known: Known) -> None:
    truth, relays, examples = known
    cases = evaluate_left_out(relays, truth, examples, Config())
    _hold(describe_left_out(cases, truth, Config())["figures"], "relay_left_out")


def test_words_alone_tell_lineages_of_left_out_families(relay: Path, known: Known) -> None:
    truth, relays, examples = known
    forgetful = dataclasses.replace(Config(), reading=dataclasses.replace(Config().reading, hide_statements=True))
    shown = relay_cases([relay], forgetful)
    cases = evaluate_left_out(relays, truth, examples, Config(), shown=shown)
    _hold(describe_left_out(cases, truth, Config())["figures"], "relay_left_out_hidden")


def _hold(figures: object, kind: str) -> None:
    """Check figures against their floors."""
    assert isinstance(figures, dict)
    for name, floor in json.loads(FLOORS.read_text(encoding="utf-8"))[kind].items():
        low, high = floor if isinstance(floor, list) else (floor, 1.0)
        assert low <= figures[name] <= high, (name, figures)
