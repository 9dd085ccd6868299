"""Questions of machines."""

from __future__ import annotations

import json

from fastapi import APIRouter, Response

from samesource.web.api_forms import GivenText
from samesource.web.ask_shelf import ask_shelf
from samesource.web.reply import JSON
from samesource.web.routes.declare_refusals import TRACE, declare_refusals
from samesource.web.service import Service


def ask_api_routes(service: Service) -> APIRouter:
    """Return the address that a text is sent to; its answer is a trace, the header names the text's id in it."""
    router = APIRouter(prefix="/api", tags=["stories"])

    @router.post(
        "/ask",
        summary="Where a text comes from; nothing is stored",
        responses=TRACE | declare_refusals(400, 409, 413, 422, 503),
    )
    async def ask(given: GivenText) -> Response:
        asked = await ask_shelf(service, given.text, given.outlet or "", given.url or "", given.published or "")
        body = await service.readings.run(
            lambda: json.dumps(asked.trace.to_dict(), ensure_ascii=False).encode("utf-8", "replace")
        )
        return Response(body, media_type=JSON, headers={"Samesource-Document": asked.id})

    return router
