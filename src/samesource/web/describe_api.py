"""Describe the API: the routes, and the parts of a trace from its published schema."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

_RECORDS = ("documents", "relations", "lineage", "changes", "claims", "damage")
_PROBLEM = {
    "type": "object",
    "description": "Why a request was not answered (RFC 9457).",
    "properties": {"title": {"type": "string"}, "status": {"type": "integer"}, "detail": {"type": "string"}},
    "required": ["title", "status", "detail"],
}


def describe_api(app: FastAPI) -> None:
    """Let `app` describe itself in OpenAPI 3.1, traces by the schema that trace.json is published with."""

    def describe() -> dict[str, Any]:
        if app.openapi_schema is None:
            described = get_openapi(
                title=app.title, version=app.version, summary=app.summary, routes=app.routes, openapi_version="3.1.0"
            )
            described.setdefault("components", {}).setdefault("schemas", {}).update(_schemas())
            app.openapi_schema = described
        return app.openapi_schema

    app.openapi = describe  # type: ignore[method-assign]


def _schemas() -> dict[str, Any]:
    """Return the published schema with its definitions as components, and that of a page of records."""
    text = files("samesource").joinpath("schema/trace-1.json").read_text(encoding="utf-8")
    published = json.loads(text.replace('"#/$defs/', '"#/components/schemas/trace_'))
    definitions = {f"trace_{name}": each for name, each in published.pop("$defs").items()}
    for name in ("$schema", "$id"):
        published.pop(name)
    pages = {name: {"type": "array", "items": published["properties"][name]["items"]} for name in _RECORDS}
    whole = {"type": "integer", "minimum": 0}
    page = {
        "type": "object",
        "description": "A page of records; `next` is the address of the page after it.",
        "properties": {"total": whole, "page": whole, "size": whole, "next": {"type": ["string", "null"]}, **pages},
        "required": ["total", "page", "size", "next"],
    }
    return {**definitions, "Trace": published, "RecordList": page, "Problem": _PROBLEM}
