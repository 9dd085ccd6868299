"""What the addresses of the API may answer, as the description of the API tells it."""

from __future__ import annotations

from typing import Any

from samesource.web.reply import JSON

Responses = dict[int | str, dict[str, Any]]
REFUSALS = {
    400: "The body cannot be read.",
    401: "The token is missing or another.",
    403: "This service was started without a token.",
    404: "There is no such thing.",
    409: "Not possible on what is served here.",
    413: "The body is too large.",
    422: "The request cannot be used.",
    503: "Busy: to be tried again.",
}
TRACE: Responses = {
    200: {"description": "A trace.", "content": {JSON: {"schema": {"$ref": "#/components/schemas/Trace"}}}}
}


def declare_refusals(*statuses: int) -> Responses:
    """Return the declared refusals of these statuses."""
    problem = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {status: {"description": REFUSALS[status], "content": problem} for status in statuses}
