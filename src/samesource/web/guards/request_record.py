"""Write down every request: a line of JSON and a count."""

from __future__ import annotations

import logging
import time

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from samesource.web.work.metrics import Metrics

_LOG = logging.getLogger("samesource.web")
UNKNOWN = "none"


class RequestRecord:
    """Log and count requests by their declared route.

    Neither the address with its query nor a header nor a body is ever written: they may hold what somebody pasted.
    """

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and take note of its end."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = time.perf_counter()
        status, size = 500, 0

        async def noted(message: Message) -> None:
            nonlocal status, size
            if message["type"] == "http.response.start":
                status = message["status"]
            size += len(message.get("body", b""))
            await send(message)

        inside = dict(scope)
        self._metrics.in_flight += 1
        try:
            await self._app(inside, receive, noted)
        finally:
            self._metrics.in_flight -= 1
            seconds = time.perf_counter() - began
            route = getattr(inside.get("route"), "path", UNKNOWN)
            method = scope["method"] if scope["method"] in _METHODS else "OTHER"
            self._metrics.count(route, method, status, seconds)
            told = {"route": route, "method": method, "status": status, "bytes": size, "ms": round(seconds * 1000, 1)}
            _LOG.info("request", extra={"told": told})


_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"})
