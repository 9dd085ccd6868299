"""Our own style and scripts."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from samesource.errors import NotFoundError
from samesource.web.static_files import static_files


def static_routes() -> APIRouter:
    """Return the files of `static_files`: no address leads to any other."""
    router = APIRouter(include_in_schema=False)

    @router.get("/static/{digest}/{name}")
    async def send_file(request: Request, digest: str, name: str) -> Response:
        file = static_files().get(name)
        if file is None or file.address != f"/static/{digest}/{name}":
            raise NotFoundError("there is no such file")
        headers = {"Cache-Control": "public, max-age=31536000, immutable", "Vary": "Accept-Encoding"}
        if file.page.packed is not file.page.body and "gzip" in request.headers.get("accept-encoding", ""):
            return Response(file.page.packed, media_type=file.media, headers=headers | {"Content-Encoding": "gzip"})
        return Response(file.page.body, media_type=file.media, headers=headers)

    return router
