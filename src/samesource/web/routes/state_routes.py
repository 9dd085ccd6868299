"""How the service is."""

from __future__ import annotations

import asyncio

from fastapi import APIRouter, Response

from samesource.web.pages.count_documents import count_documents
from samesource.web.service import Service

PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8"


def state_routes(service: Service) -> APIRouter:
    """Return the addresses that machines watch."""
    router = APIRouter(tags=["state"])

    def count() -> tuple[int, int]:
        return len(service.shelf.stories()), count_documents(service.shelf)

    @router.get("/healthz", summary="Whether the service answers and its shelf can be read")
    async def health() -> dict[str, str]:
        return {"status": "ok", "version": await asyncio.to_thread(service.shelf.version)}

    @router.get("/metrics", summary="Counts for Prometheus", response_class=Response)
    async def metrics() -> Response:
        stories, documents = await asyncio.to_thread(count)
        gauges = {
            "stories": ("Stories held.", float(stories)),
            "documents": ("Documents held.", float(documents)),
            "cache_bytes": ("Bytes of finished pages kept.", float(service.cache.bytes)),
            "cache_hits": ("Answers taken from what is kept.", float(service.cache.hits)),
            "cache_misses": ("Answers made anew.", float(service.cache.misses)),
        }
        for slots in (service.readings, service.asks):
            gauges[f"{slots.name}_taken"] = (f"Work being done or waiting: {slots.name}.", float(slots.taken))
            gauges[f"{slots.name}_refused"] = (f"Requests refused as too many: {slots.name}.", float(slots.refused))
        return Response(service.metrics.write(gauges), media_type=PROMETHEUS)

    return router
