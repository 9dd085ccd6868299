"""Put the service together."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

from fastapi import FastAPI
from starlette.types import ASGIApp

import samesource
from samesource.serve_config import ServeConfig
from samesource.shelf import Shelf
from samesource.web.describe_api import describe_api
from samesource.web.guards.body_limit import BodyLimit
from samesource.web.guards.host_guard import HostGuard
from samesource.web.guards.request_record import RequestRecord
from samesource.web.guards.safe_headers import SafeHeaders
from samesource.web.handle_errors import handle_errors
from samesource.web.routes.add_routes import ADDRESS, add_routes
from samesource.web.routes.api_routes import api_routes
from samesource.web.routes.ask_api_routes import ask_api_routes
from samesource.web.routes.ask_routes import ask_routes
from samesource.web.routes.page_routes import page_routes
from samesource.web.routes.state_routes import state_routes
from samesource.web.routes.static_routes import static_routes
from samesource.web.service import Service


def create_app(
    shelf: Shelf, config: ServeConfig | None = None, *, token: str | None = None, names: Iterable[str] = ()
) -> ASGIApp:
    """Return the service of `shelf` as an ASGI application.

    `token` admits to adding documents; without one nothing can be added. `names` are host names, beside localhost and
    addresses, under which it answers.
    """
    chosen = config or ServeConfig()
    service = Service.over(shelf, chosen, token)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        yield
        service.readings.close()
        service.asks.close()

    app = FastAPI(
        title="samesource",
        version=samesource.__version__,
        summary="Which reports tell the same story, what derives from what, and on how many sources each claim rests.",
        openapi_url="/api/openapi.json",
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
    )
    handle_errors(app)
    for router in (
        page_routes(service),
        ask_routes(service),
        api_routes(service),
        ask_api_routes(service),
        add_routes(service),
        state_routes(service),
        static_routes(),
    ):
        app.include_router(router)
    describe_api(app)
    # Around the application, not in it, so that they also dress and record the answers to what fails within.
    limited = BodyLimit(app, chosen.asked_bytes, {ADDRESS: chosen.added_bytes})
    return RequestRecord(SafeHeaders(HostGuard(limited, names)), service.metrics)
