"""What the routes share."""

from __future__ import annotations

from dataclasses import dataclass, field

from samesource.serve_config import ServeConfig
from samesource.shelf import Shelf
from samesource.web.work.metrics import Metrics
from samesource.web.work.page_cache import PageCache
from samesource.web.work.work_slots import WorkSlots


@dataclass(slots=True)
class Service:
    """A shelf with what is needed to answer from it; `token` admits to adding, without one nothing can be added."""

    shelf: Shelf
    config: ServeConfig
    token: bytes | None
    cache: PageCache
    readings: WorkSlots
    asks: WorkSlots
    metrics: Metrics = field(default_factory=Metrics)

    @classmethod
    def over(cls, shelf: Shelf, config: ServeConfig, token: str | None = None) -> Service:
        """Set up the service of `shelf`."""
        return cls(
            shelf,
            config,
            token.encode() if token else None,
            PageCache(config.cache_bytes),
            WorkSlots("reading", config.readings, config.readings_waiting),
            WorkSlots("asking", config.asks, config.asks_waiting),
        )
