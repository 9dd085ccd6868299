"""Mark the furniture of simulated pages, by form, by repetition, or by both."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pyarrow as pa

from samesource.config import Config
from samesource.engines.base import Engine
from samesource.engines.open_engine import open_engine
from samesource.reading.from_records import from_records
from samesource.simulation.simulated_page import SimulatedPage
from samesource.stages.declare import declare
from samesource.stages.duplicates import duplicates
from samesource.stages.ingest import ingest
from samesource.stages.normalise import normalise
from samesource.stages.repetition import repetition
from samesource.stages.segment import segment
from samesource.tables import FURNITURE

MODES = ("form", "repetition", "both")
Spans = dict[str, list[tuple[int, int, str]]]


def mark_pages(pages: Sequence[SimulatedPage], mode: str, config: Config | None = None) -> Spans:
    """Return the furniture spans of each page by id; in mode `repetition` the rules of form mark nothing."""
    config = config or Config()
    engine = open_engine(config.engine)
    records = [
        {"id": page.id, "text": page.text, "outlet": page.outlet, "url": page.url, "published": page.published}
        for page in pages
    ]
    ingest(engine, from_records([{k: v for k, v in row.items() if v} for row in records], config.reading))
    for stage in (normalise, declare):
        stage(engine, config)
    if mode == "repetition":
        _forget_forms(engine, pages)
    for stage in (segment, duplicates, repetition):
        stage(engine, config)
    spans: Spans = {page.id: [] for page in pages}
    for row in engine.fetch("furniture").to_pylist():
        spans[row["id"]] += zip(row["starts"], row["ends"], row["kinds"], strict=True)
    for row in engine.fetch("prepared").to_pylist():
        found = json.loads(row["repeated_json"]) if mode != "form" else []
        spans[row["id"]] += [(span["start"], span["end"], span["kind"]) for span in found]
    engine.close()
    return spans


def _forget_forms(engine: Engine, pages: Sequence[SimulatedPage]) -> None:
    """Leave the headlines only, as their markup would give them."""
    rows = []
    for page in pages:
        titles = [part for part in page.parts if part.kind == "title"]
        starts, ends = [part.start for part in titles], [part.end for part in titles]
        rows.append({"id": page.id, "starts": starts, "ends": ends, "kinds": ["title"] * len(titles)})
    engine.load("furniture", pa.Table.from_pylist(rows, schema=FURNITURE.schema), FURNITURE.schema)
