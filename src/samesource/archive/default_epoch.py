"""The statistics of nothing."""

from __future__ import annotations

import pyarrow as pa

from samesource.archive.epoch import Epoch
from samesource.assembly.name_epoch import name_epoch
from samesource.config import Config
from samesource.engines.base import Engine
from samesource.tables import STATISTICS


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
