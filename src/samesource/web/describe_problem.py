"""What an error is to those who asked."""

from __future__ import annotations

_TITLES = {
    400: "the request cannot be read",
    401: "a token is needed",
    403: "refused",
    404: "not found",
    405: "this address does not take that method",
    409: "not possible here",
    413: "the body is too large",
    415: "that kind of body is not taken",
    422: "the request cannot be used",
    500: "something failed here",
    503: "the service is busy",
}


def describe_problem(status: int, detail: str) -> dict[str, object]:
    """Return a problem as RFC 9457 has it."""
    return {"title": _TITLES.get(status, "refused"), "status": status, "detail": detail}
