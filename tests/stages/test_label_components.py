"""Components found by rounds of SQL are those found at once, whatever the graph."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator

import pyarrow as pa
import pytest

from samesource.config import EngineConfig
from samesource.engines.base import Engine
from samesource.engines.duckdb import DuckDBEngine
from samesource.kernels.components import components
from samesource.stages.label_components import label_components

PAIRS = pa.schema([("a", pa.string()), ("b", pa.string())])
AT_ONCE, IN_ROUNDS = 1_000_000, -1


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    opened = DuckDBEngine(EngineConfig(workers=1))
    yield opened
    opened.close()


def labels(engine: Engine, pairs: list[tuple[str, str]], direct: int) -> dict[str, str]:
    rows = [{"a": min(pair), "b": max(pair)} for pair in pairs]
    engine.load("pairs", pa.Table.from_pylist(rows, schema=PAIRS), PAIRS)
    label_components(engine, "pairs", "labelled", direct)
    found = engine.fetch("labelled").to_pylist()
    assert len({row["id"] for row in found}) == len(found)
    return {row["id"]: row["component"] for row in found}


def expected(pairs: list[tuple[str, str]]) -> dict[str, str]:
    ids = sorted({name for pair in pairs for name in pair})
    numbered = [(ids.index(a), ids.index(b)) for a, b in pairs]
    return {ids[i]: ids[group[0]] for group in components(len(ids), numbered) for i in group}


def graphs() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    generator = random.Random(17)
    names = [f"n{generator.randrange(10**9):09}" for _ in range(150)]
    yield "nothing", []
    yield "one pair", [("a", "b")]
    yield "a path in order", list(itertools.pairwise(sorted(names)))
    yield "a path in no order", list(itertools.pairwise(names))
    yield "a ring", [*itertools.pairwise(names), (names[-1], names[0])]
    yield "a star about its largest", [(max(names), name) for name in names if name != max(names)]
    yield "two stars with one common point", [(names[0] if i % 2 else names[1], n) for i, n in enumerate(names[2:])]
    for links in (30, 75, 150, 400):
        yield f"{links} links at random", [tuple(generator.sample(names, 2)) for _ in range(links)]  # type: ignore[misc]


@pytest.mark.parametrize("pairs", [pytest.param(pairs, id=name) for name, pairs in graphs()])
def test_rounds_and_one_go_find_the_same_components(engine: Engine, pairs: list[tuple[str, str]]) -> None:
    assert labels(engine, pairs, IN_ROUNDS) == expected(pairs)
    assert labels(engine, pairs, AT_ONCE) == expected(pairs)


def test_the_boundary_changes_nothing(engine: Engine) -> None:
    pairs = [("a", "b"), ("c", "d"), ("b", "c"), ("x", "y")]
    assert labels(engine, pairs, 3) == labels(engine, pairs, 4) == expected(pairs)


def test_a_long_path_takes_few_rounds() -> None:
    class Counting(DuckDBEngine):
        rounds = 0

        def sql(self, name: str, query: str) -> None:
            Counting.rounds += name == "labelled_spread"
            super().sql(name, query)

    counting = Counting(EngineConfig(workers=1))
    path = [f"{i:05}" for i in range(3000)]
    random.Random(4).shuffle(path)
    assert set(labels(counting, list(itertools.pairwise(path)), IN_ROUNDS).values()) == {"00000"}
    assert 0 < Counting.rounds <= 12
    counting.close()
