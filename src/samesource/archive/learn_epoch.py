"""Learn the statistics that an archive will keep."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass

import pyarrow as pa

from samesource.assembly.name_epoch import name_epoch
from samesource.config import Config
from samesource.engines.base import Engine
from samesource.flow import STAGES
from samesource.reading.rows import DocumentRow, RejectedRow
from samesource.stages.ingest import ingest
from samesource.tables import STATISTICS

DEPTH = "rewrites"


@dataclass(frozen=True, slots=True)
class Epoch:
    """Statistics, their name, and of how many documents they tell."""

    statistics: pa.Table
    name: str
    documents: int


def learn_epoch(engine: Engine, config: Config, rows: Iterable[DocumentRow | RejectedRow]) -> Epoch:
    """Run the stages up to the candidates over `rows` and return what they say of blocks and keys."""
    ingest(engine, rows)
    for stage in STAGES:
        stage.run(engine, config)
        if "statistics" in stage.outputs:
            break
    return Epoch(engine.fetch("statistics", STATISTICS.key), name_epoch(engine), engine.count("documents"))


def default_epoch(engine: Engine, config: Config) -> Epoch:
    """Return the statistics of nothing: the caps of the options, no key over them and no block repeated."""
    limits = config.candidates
    caps = {"sketch": limits.bucket_cap, "passage": limits.passage_cap, "anchor": limits.anchor_cap}
    rows = [
        {"kind": "cap", "channel": channel, "key": 0, "groups": cap, "days": 0, "shown": "", "detail": ""}
        for channel, cap in sorted(caps.items())
    ]
    engine.load("statistics", pa.Table.from_pylist(rows, schema=STATISTICS.schema), STATISTICS.schema)
    return Epoch(engine.fetch("statistics", STATISTICS.key), name_epoch(engine), 0)


def fix_depth(config: Config, documents: int) -> Config:
    """Return `config` with the depth that an archive of about so many documents is made for."""
    limits = config.candidates
    if limits.depth != "auto":
        return config
    depth = DEPTH if documents < limits.rewrites_limit else "passages"
    return dataclasses.replace(config, candidates=dataclasses.replace(limits, depth=depth))
