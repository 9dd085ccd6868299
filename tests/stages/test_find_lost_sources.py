from __future__ import annotations

import dataclasses
from typing import Any

from samesource.config import LineageConfig
from samesource.records.correction import Correction
from samesource.stages.choose_parents import choose_parents
from samesource.stages.find_lost_sources import find_lost_sources
from samesource.stages.measure_story import measure_story
from samesource.stages.weigh_family import weigh_family
from tests.stages.family import CONFIG, TEXTS, judged

FAMILY = ["d1", "d2", "d3"]
Found = tuple[list[dict[str, Any]], list[dict[str, Any]]]


def find(lost_from: float, told: tuple[Correction, ...] = ()) -> Found:
    """Look for lost sources of one small family."""
    documents, alignments, relations = judged(TEXTS)
    config: LineageConfig = dataclasses.replace(CONFIG.lineage, lost_from=lost_from)
    weights = weigh_family(FAMILY, measure_story(documents, alignments, config), relations, config)
    return find_lost_sources("f", weights, choose_parents(weights, config), relations, config, documents, told)


def test_a_higher_threshold_offers_no_more() -> None:
    counts = [sum(len(source["children"]) for source in find(least)[0]) for least in (0.0, 0.1, 0.5, 1.0)]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] == len(FAMILY)
    assert counts[-1] == 0


def test_sources_say_why_and_reach_all_of_their_children() -> None:
    lost, edges = find(0.0)
    assert {edge["child"] for edge in edges} == {child for source in lost for child in source["children"]}
    for source in lost:
        assert 0.0 < source["probability"] < 1.0
        assert all(entry["kind"] == "lost-source" and entry["weight"] >= 0.0 for entry in source["evidence"])
    assert all(edge["parent"] in {source["id"] for source in lost} and edge["determined"] for edge in edges)


def test_nothing_is_supposed_where_a_person_names_the_source() -> None:
    told = tuple(Correction(1, "derives-from", name, "d1", "", "", "", "") for name in ("d2", "d3"))
    assert find(0.0, told) == ([], [])
    told = tuple(Correction(1, "not-from", name, "d1", "", "", "", "") for name in ("d2", "d3"))
    assert find(0.0, told) == find(0.0)
