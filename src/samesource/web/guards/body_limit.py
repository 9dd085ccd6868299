"""Refuse bodies that are larger than a route takes."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send


class BodyLimit:
    """Answer 413 to a body over the limit of its path, before it is read where its length is declared."""

    def __init__(self, app: ASGIApp, usual: int, by_path: dict[str, int] | None = None) -> None:
        self._app = app
        self._usual = usual
        self._by_path = by_path or {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Read the body here, as far as it is allowed to go, then pass the request on with it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        most = self._by_path.get(scope["path"], self._usual)
        declared = Headers(scope=scope).get("content-length", "0")
        if not declared.isascii() or not declared.isdigit() or int(declared[:20]) > most:
            await _refuse(most)(scope, receive, send)
            return
        parts: list[Message] = []
        size, more = 0, True
        while more:
            message = await receive()
            parts.append(message)
            size += len(message.get("body", b""))
            more = message["type"] == "http.request" and message.get("more_body", False)
            if size > most:
                await _refuse(most)(scope, receive, send)
                return
        waiting = iter(parts)

        async def replay() -> Message:
            return next(waiting, None) or await receive()

        await self._app(scope, replay, send)


def _refuse(most: int) -> JSONResponse:
    problem = {"title": "the body is too large", "status": 413, "detail": f"At most {most:,} bytes are taken here."}
    return JSONResponse(problem, 413, media_type="application/problem+json", headers={"Connection": "close"})
