"""DuckDB and Spark give the same trace.json byte for byte, but for `created`; so does a shuffled input."""

from __future__ import annotations

import gzip
import itertools
import json
import random
from pathlib import Path
from typing import Any

import pytest

import samesource
from samesource.config import Config, apply_options
from tests.command import EXAMPLE

pytestmark = pytest.mark.spark


def _traced(sources: list[Any], engine: str) -> str:
    master = {"spark_master": "local-cluster[2,1,1024]"} if engine == "spark" else {}
    config = apply_options(Config(), {"engine": {"name": engine, **master}})
    trace = samesource.trace(sources, config=config).to_dict(with_text=True)
    return json.dumps({**trace, "created": ""}, ensure_ascii=False)


def _documents(folder: Path) -> list[samesource.Document]:
    return [
        samesource.Document(id=path.stem, path=path.name, text=path.read_text(encoding="utf-8"))
        for path in sorted(folder.glob("*.txt"))
    ]


def _shuffled(documents: list[samesource.Document]) -> list[samesource.Document]:
    return random.Random(7).sample(documents, len(documents))


def test_engines_agree_on_a_family() -> None:
    documents = _documents(EXAMPLE)
    assert _traced(documents, "duckdb") == _traced(_shuffled(documents), "spark")


def test_engines_agree_on_five_reports(shared_data: Path) -> None:
    documents = _documents(shared_data / "reports-2025-09-02")
    assert _traced(documents, "duckdb") == _traced(_shuffled(documents), "spark")


def test_engines_agree_on_500_agency_stories(shared_data: Path) -> None:
    with gzip.open(shared_data / "reuters21578" / "documents.jsonl.gz", "rt", encoding="utf-8") as stream:
        rows = [json.loads(line) for line in itertools.islice(stream, 500)]
    documents = [samesource.Document(id=row["id"], title=row["title"], text=row["text"]) for row in rows]
    assert _traced(documents, "duckdb") == _traced(_shuffled(documents), "spark")
