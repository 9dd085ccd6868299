"""What tells whether two texts have a statement from two origins."""

from __future__ import annotations

import pytest

from samesource.stages.claiming.collect_mentions import collect_mentions
from samesource.stages.claiming.explain_strangers import explain_strangers
from samesource.stages.claiming.mention import Vector
from samesource.stages.claiming.origin_features import ORIGIN_FEATURES, Telling, origin_features
from samesource.stages.claiming.source_view import view_sources
from samesource.stages.claiming.surroundings import Surroundings
from samesource.stages.claiming.weigh_stems import weigh_stems
from samesource.stages.claiming.weighed_words import WeighedWords
from samesource.stages.prepare_document import prepare_document

OFFICE = "The harbour office said on Friday that 1,370 seals had come ashore. The beach at Dunmore is closed until May."
WATCHER = "From the dunes Mira Holt looked down all morning. She had counted 1,370 seals, said Mira Holt. It was cold."
COPY = "On Friday 1,370 seals had come ashore, according to the harbour office. The beach is closed until May."


def _measured(first: str, second: str) -> tuple[dict[str, float], dict[str, float], Telling, Telling]:
    witnesses = [prepare_document(name, text) for name, text in (("first", first), ("second", second))]
    weights: Vector = weigh_stems(witnesses)
    views = [view_sources(witness) for witness in witnesses]
    stated = [
        next(m for m in collect_mentions(witness, i, weights) if m.key == "1370") for i, witness in enumerate(witnesses)
    ]
    told = [(v, m, Surroundings.of(v, m.sentence, weights)) for v, m in zip(views, stated, strict=True)]
    alike = max(WeighedWords.of(a.stems, weights).known_to(b) for a, b in (views, views[::-1]))
    both = [origin_features(*pair, alike, 2) for pair in ((told[0], told[1]), (told[1], told[0]))]
    return both[0], both[1], told[0], told[1]


@pytest.mark.parametrize("other", [WATCHER, COPY])
def test_the_order_of_two_texts_does_not_matter_and_every_feature_has_a_reason(other: str) -> None:
    one, turned, *_ = _measured(OFFICE, other)
    assert one == turned
    assert one.keys() == ORIGIN_FEATURES.keys()


def test_somebody_whom_the_other_text_does_not_mention_and_who_counted_speaks_for_two() -> None:
    apart, _, *told = _measured(OFFICE, WATCHER)
    same, *_ = _measured(OFFICE, COPY)
    assert (apart["seen"], apart["own_source"]) == (1.0, 1.0)
    assert same["seen"] == same["own_source"] == 0.0
    assert apart["apart"] > same["apart"]
    assert apart["alike"] < same["alike"]
    assert "Mira Holt" in explain_strangers(*told)


def test_what_both_have_from_one_office_speaks_for_one_and_nothing_is_explained() -> None:
    same, _, *told = _measured(OFFICE, COPY)
    assert same["shared_source"] == 1.0
    assert explain_strangers(*told) == ""


def test_an_exact_figure_has_more_digits_than_a_round_one() -> None:
    exact, *_ = _measured(OFFICE, WATCHER)
    assert exact["digits"] == 3.0
