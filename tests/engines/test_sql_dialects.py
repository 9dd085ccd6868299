"""Every query that the stages send means the same to both engines, and touches no floats."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
import sqlglot
from sqlglot import expressions as syntax

from samesource.config import Config, EngineConfig
from samesource.engines.duckdb import DuckDBEngine
from samesource.flow import run_flow
from samesource.reading.read_documents import read_documents
from samesource.stages.ingest import ingest

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "tollan-bank"
INEXACT = (syntax.Div, syntax.Avg, syntax.Log, syntax.Ln, syntax.Sqrt, syntax.Exp, syntax.Pow, syntax.Round)


class _Recorder(DuckDBEngine):
    """DuckDB that remembers what it was asked."""

    def __init__(self, config: EngineConfig) -> None:
        super().__init__(config)
        self.queries: dict[str, str] = {}

    def sql(self, name: str, query: str) -> None:
        self.queries[name] = query
        super().sql(name, query)


@pytest.fixture(scope="module")
def queries() -> dict[str, str]:
    seen: dict[str, str] = {}
    for depth in ("rewrites", "passages", "duplicates"):
        config = Config(engine=EngineConfig(workers=1))
        config = dataclasses.replace(config, candidates=dataclasses.replace(config.candidates, depth=depth))
        engine = _Recorder(config.engine)
        ingest(engine, read_documents([EXAMPLE], {}, config.reading))
        run_flow(engine, config)
        seen |= engine.queries
        engine.close()
    return seen


def test_the_flow_was_recorded(queries: dict[str, str]) -> None:
    assert len(queries) > 10
    assert "candidates" in queries


def test_both_dialects_read_the_same_tree(queries: dict[str, str]) -> None:
    for name, query in queries.items():
        trees = [_read(query, dialect) for dialect in ("duckdb", "spark")]
        assert trees[0] == trees[1], name


def _read(query: str, dialect: str) -> syntax.Expression:
    """Parse a query as the engines are set up to read it (decision 0071)."""
    tree = sqlglot.parse_one(query, read=dialect)
    for gathered in tree.find_all(syntax.ArrayAgg):
        gathered.set("nulls_excluded", None)  # Spark alone drops nulls: stages gather columns that have none
    for cast in list(tree.find_all(syntax.TryCast)):
        cast.replace(syntax.Cast(this=cast.this, to=cast.to))  # in ANSI mode Spark's cast fails as DuckDB's does
    return tree


def test_queries_touch_integers_strings_and_booleans_only(queries: dict[str, str]) -> None:
    for name, query in queries.items():
        tree = sqlglot.parse_one(query, read="duckdb")
        assert not list(tree.find_all(*INEXACT)), name
        numbers = [literal for literal in tree.find_all(syntax.Literal) if not literal.is_string]
        assert all(literal.is_int for literal in numbers), name
        kinds = {cast.to.this for cast in tree.find_all(syntax.Cast)}
        assert not kinds & set(syntax.DataType.FLOAT_TYPES | syntax.DataType.REAL_TYPES), name
