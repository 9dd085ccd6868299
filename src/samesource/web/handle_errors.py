"""Turn errors into answers: a page for people, a problem (RFC 9457) for machines."""

from __future__ import annotations

import logging

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse
from starlette.exceptions import HTTPException
from starlette.responses import Response

from samesource.errors import SamesourceError
from samesource.web.describe_problem import describe_problem
from samesource.web.find_status import find_status
from samesource.web.pages.render_problem import render_problem

_LOG = logging.getLogger("samesource.web")
_MACHINES = ("/api/", "/healthz", "/metrics")


def handle_errors(app: FastAPI) -> None:
    """Register the handlers; none tells more than the error's own words, and none repeats what was sent."""

    @app.exception_handler(SamesourceError)
    async def refuse(request: Request, error: SamesourceError) -> Response:
        status = find_status(error)
        if status == 500:
            _LOG.error("failed", extra={"told": {"error": type(error).__name__}})
        return _answer(request, status, f"{error}.", {"Retry-After": "5"} if status == 503 else {})

    @app.exception_handler(HTTPException)
    async def decline(request: Request, error: HTTPException) -> Response:
        detail = "There is nothing at this address." if error.detail == "Not Found" else str(error.detail)
        return _answer(request, error.status_code, detail, dict(error.headers or {}))

    @app.exception_handler(RequestValidationError)
    async def correct(request: Request, error: RequestValidationError) -> Response:
        wrong = [f"{'.'.join(str(part) for part in each['loc'])}: {each['msg']}" for each in error.errors()[:5]]
        return _answer(request, 422, "; ".join(wrong), {})

    @app.exception_handler(Exception)
    async def fail(request: Request, _error: Exception) -> Response:
        return _answer(request, 500, "The failure has been written to the log of the service.", {})


def _answer(request: Request, status: int, detail: str, headers: dict[str, str]) -> Response:
    problem = describe_problem(status, detail)
    if request.url.path.startswith(_MACHINES):
        return JSONResponse(problem, status, headers, media_type="application/problem+json")
    page = render_problem(str(problem["title"]), detail).encode("utf-8", "replace")
    return HTMLResponse(page, status, headers)
