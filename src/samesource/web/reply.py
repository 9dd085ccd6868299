"""Answer a reading request: from what is kept, or by work off the loop; 304 where the reader has it already."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response

from samesource.web.edition import edition
from samesource.web.service import Service
from samesource.web.work.page_cache import KeptPage

HTML, JSON = "text/html; charset=utf-8", "application/json"

_running: dict[tuple[int, str], asyncio.Task[KeptPage]] = {}


async def reply(service: Service, request: Request, build: Callable[[], str], media: str = HTML) -> Response:
    """Return what `build` writes for this address, which may depend on nothing but the address and the shelf.

    The tag is weak (the body may be packed): the shelf's version and ours. Requests for one page share its making.
    """
    # Even the version is read off the loop: a shelf may have to wait for another reader to tell it.
    version = await asyncio.to_thread(service.shelf.version)
    tag = f'W/"{version}.{edition()}"'
    headers = {"ETag": tag, "Cache-Control": "private, no-cache", "Vary": "Accept-Encoding"}
    if _holds(request.headers.get("if-none-match", ""), tag):
        return Response(status_code=304, headers=headers)
    key = f"{tag} {request.url.path}?{request.url.query}"
    page = service.cache.find(key)
    if page is None:
        page = await _make(service, key, build)
    if page.packed is not page.body and "gzip" in request.headers.get("accept-encoding", ""):
        return Response(page.packed, media_type=media, headers=headers | {"Content-Encoding": "gzip"})
    return Response(page.body, media_type=media, headers=headers)


async def _make(service: Service, key: str, build: Callable[[], str]) -> KeptPage:
    """Make a page once for all who wait for it."""
    shared = (id(service), key)
    task = _running.get(shared)
    if task is None:
        task = asyncio.ensure_future(
            # A lone surrogate has no UTF-8 form; a question mark keeps every position in place.
            service.readings.run(lambda: KeptPage.of(build().encode("utf-8", "replace")))
        )
        _running[shared] = task
        task.add_done_callback(lambda _: _running.pop(shared, None))
    page = await asyncio.shield(task)
    service.cache.keep(key, page)
    return page


def _holds(given: str, tag: str) -> bool:
    """Compare weakly (RFC 9110, 13.1.2)."""
    known = {each.strip().removeprefix("W/") for each in given.split(",")}
    return "*" in known or tag.removeprefix("W/") in known
