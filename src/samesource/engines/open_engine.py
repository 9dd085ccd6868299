"""Open the engine that the options name."""

from __future__ import annotations

from pathlib import Path

from samesource.config import EngineConfig
from samesource.engines.base import Engine
from samesource.errors import OptionError


def open_engine(config: EngineConfig, directory: Path | None = None) -> Engine:
    """Open the engine that `config` names, its tables kept in `directory` or, without one, only while it is open.

    Raises OptionError for an unknown engine, MissingExtraError and EngineError where it cannot start.
    """
    if config.name == "duckdb":
        from samesource.engines.duckdb import DuckDBEngine

        return DuckDBEngine(config, directory)
    if config.name == "spark":
        from samesource.engines.spark import SparkEngine

        return SparkEngine(config, directory)
    raise OptionError(f"unknown engine {config.name!r}", where="engine.name", remedy="Engines: duckdb, spark.")
