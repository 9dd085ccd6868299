"""Both engines leave the same trace.json, byte for byte but for `created`."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest

import samesource
from samesource.config import Config, EngineConfig
from samesource.engines.base import Engine

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "tollan-bank"
REPORTS = ROOT.parent / "shared" / "data" / "reports-2025-09-02"


def _documents(*folders: Path) -> list[samesource.Document]:
    return [
        samesource.Document(id=f"{path.parent.name}/{path.stem}", text=path.read_text(encoding="utf-8"))
        for folder in folders
        if folder.is_dir()
        for path in sorted(folder.glob("*.txt"))
    ]


def _trace(documents: list[samesource.Document], engine: EngineConfig) -> str:
    made = samesource.trace(documents, config=dataclasses.replace(Config(), engine=engine)).to_dict()
    return json.dumps({**made, "created": ""}, indent=1, ensure_ascii=False)


@pytest.mark.spark
def test_spark_and_duckdb_agree_and_order_does_not_matter(spark_engine: Engine) -> None:
    assert spark_engine.name == "spark"
    documents = _documents(EXAMPLE, REPORTS)  # the development data are added where they are there
    here = _trace(documents, EngineConfig(workers=1))
    there = _trace(documents[::2] + documents[1::2], EngineConfig(name="spark", workers=2, batch_rows=3))
    assert there.splitlines() == here.splitlines()


def test_compiled_and_interpreted_kernels_agree() -> None:
    documents = _documents(EXAMPLE)
    assert _trace(documents, EngineConfig(workers=1)) == _trace(documents, EngineConfig(workers=1, compiled_rows=0))
