"""Find the stories of documents, and nothing beyond."""

from __future__ import annotations

from collections.abc import Sequence

from samesource.config import Config
from samesource.engines.open_engine import open_engine
from samesource.flow import STAGES
from samesource.model import Document
from samesource.reading.from_records import from_records
from samesource.stages.ingest import ingest


def group_documents(documents: Sequence[Document], config: Config) -> dict[str, str]:
    """Return the story of each document that has one, by the stages of a trace up to stories."""
    engine = open_engine(config.engine, None)
    try:
        ingest(engine, from_records(list(documents), config.reading))
        for stage in STAGES:
            stage.run(engine, config)
            if "stories" in stage.outputs:
                break
        stories = {row["id"]: row["story"] for row in engine.fetch("stories").to_pylist()}
        witnesses = {row["id"]: row["witness"] for row in engine.fetch("witnesses").to_pylist()}
    finally:
        engine.close()
    return {name: stories[witness] for name, witness in sorted(witnesses.items()) if witness in stories}
