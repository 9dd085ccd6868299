"""Pairs that two found pairs lead to, beside the plain definition, on every engine."""

from __future__ import annotations

import itertools
import random

import pyarrow as pa

from samesource.config import RelateConfig
from samesource.engines.base import Engine
from samesource.stages.list_lacking import list_lacking

LIMITS = RelateConfig(likely_limit=3, likely_story=0.3)
Found = dict[tuple[str, str], tuple[int, int]]


def lacking_by_definition(found: Found) -> set[tuple[str, str]]:
    """Compare every two of the nearest likely neighbours of anyone."""
    names = sorted({name for pair in found for name in pair})
    between: set[tuple[str, str]] = set()
    for one in names:
        likely = []
        for (a, b), (dependent, same) in found.items():
            if one in (a, b) and same >= 300_000:
                likely.append((-dependent, -same, b if one == a else a))
        nearest = sorted(name for *_, name in sorted(likely)[:3])
        between.update(itertools.combinations(nearest, 2))
    return between - found.keys()


def draw_found(draw: random.Random) -> Found:
    """Judge some pairs of ten witnesses; few different figures, so that many tie."""
    pairs = itertools.combinations([f"w{number}" for number in range(10)], 2)
    return {
        pair: (draw.choice([0, 500_000, 900_000]), draw.choice([299_999, 300_000, 990_000]))
        for pair in pairs
        if draw.random() < 0.4
    }


def test_every_two_nearest_likely_neighbours_are_listed(engine: Engine) -> None:
    for seed in range(4):
        found = draw_found(random.Random(seed))
        rows = [{"a": a, "b": b, "dependent": told, "same_story": same} for (a, b), (told, same) in found.items()]
        table = pa.Table.from_pylist(rows)
        engine.load("found_relations", table, table.schema)
        list_lacking(engine, LIMITS)
        listed = engine.fetch("lacking_pairs").to_pylist()
        assert len(listed) == len({(row["a"], row["b"]) for row in listed})
        assert {(row["a"], row["b"]) for row in listed} == lacking_by_definition(found)
        engine.drop("lacking_pairs")
        engine.drop("found_relations")
