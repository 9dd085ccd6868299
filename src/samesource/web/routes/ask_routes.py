"""The page on which a text is pasted."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from samesource.errors import InputError, UnsupportedError
from samesource.web.ask_shelf import ask_shelf
from samesource.web.pages.count_documents import count_documents
from samesource.web.pages.render_ask import render_ask
from samesource.web.pages.render_ask_form import Typed, render_ask_form
from samesource.web.pages.render_problem import render_problem
from samesource.web.service import Service

FORM = "application/x-www-form-urlencoded"


def ask_routes(service: Service) -> APIRouter:
    """Return the form and its answer; nothing of what is pasted outlives the request."""
    router = APIRouter(include_in_schema=False)
    shelf, config = service.shelf, service.config

    async def form(typed: Typed | None = None, problem: str = "", status: int = 200) -> HTMLResponse:
        def build() -> bytes:
            page = render_ask_form(count_documents(shelf), config.asked_characters, typed, problem)
            return page.encode("utf-8", "replace")

        return HTMLResponse(await service.readings.run(build), status)

    @router.get("/ask")
    async def show_form() -> HTMLResponse:
        return await form()

    @router.post("/ask")
    async def answer(request: Request) -> HTMLResponse:
        if not _is_ours(request):
            return HTMLResponse(render_problem("refused", "A form of another site may not ask here."), 403)
        if request.headers.get("content-type", "").split(";")[0].strip().casefold() != FORM:
            return HTMLResponse(render_problem("refused", f"A question is sent as {FORM}."), 415)
        typed = _read_form(await request.body())
        if not typed.text.strip():
            return await form(typed, "Paste a text first.", 422)
        if len(typed.text) > config.asked_characters:
            return await form(typed, f"The text is longer than {config.asked_characters:,} characters.", 413)
        try:
            asked = await ask_shelf(service, typed.text, typed.outlet, typed.url, typed.published)
        except (InputError, UnsupportedError) as error:
            return await form(typed, f"{error}.", 422 if isinstance(error, InputError) else 409)

        def build() -> bytes:
            page = render_ask(asked.trace, count_documents(shelf), asked.id, asked.stored, config.text_shown)
            return page.encode("utf-8", "replace")

        return HTMLResponse(await service.readings.run(build))

    return router


def _is_ours(request: Request) -> bool:
    """Tell whether a form was sent by one of our own pages, or by no page at all.

    Browsers say whence a POST comes: Sec-Fetch-Site, and Origin in older ones; programs send neither.
    """
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site in ("same-origin", "none")
    origin = request.headers.get("origin")
    return origin is None or urlsplit(origin).netloc == request.headers.get("host")


def _read_form(body: bytes) -> Typed:
    """Read the fields known; what is no UTF-8 becomes U+FFFD, line ends become those of a text file."""
    try:
        pairs = parse_qsl(body.decode("ascii", "replace"), keep_blank_values=True, max_num_fields=20, errors="replace")
    except ValueError:
        return Typed()
    given = dict(pairs)
    text = given.get("text", "").replace("\r\n", "\n")
    return Typed(text, given.get("outlet", "")[:200], given.get("url", "")[:2_000], given.get("published", "")[:40])
