"""Learn the statistics that an archive will keep."""

from __future__ import annotations

from collections.abc import Iterable

from samesource.archive.epoch import Epoch
from samesource.assembly.name_epoch import name_epoch
from samesource.config import Config
from samesource.engines.base import Engine
from samesource.flow import STAGES
from samesource.reading.rows import DocumentRow, RejectedRow
from samesource.stages.ingest import ingest
from samesource.tables import STATISTICS


def learn_epoch(engine: Engine, config: Config, rows: Iterable[DocumentRow | RejectedRow]) -> Epoch:
    """Run the stages up to the candidates over `rows` and return what they say of blocks and keys."""
    ingest(engine, rows)
    for stage in STAGES:
        stage.run(engine, config)
        if "statistics" in stage.outputs:
            break
    return Epoch(engine.fetch("statistics", STATISTICS.key), name_epoch(engine), engine.count("documents"))
