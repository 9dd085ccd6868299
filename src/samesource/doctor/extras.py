"""The optional parts of the package."""

from __future__ import annotations

EXTRAS: dict[str, str] = {
    "pdf": "reading PDF files",
    "warc": "reading web archives (WARC, WET)",
    "fetch": "opening addresses with --fetch",
    "serve": "the service and its pages",
    "prov": "exports as W3C PROV",
    "spark": "the engine spark, which also needs Java 17 or 21",
}
"""Extra → what it gives; `all` is every one of them but `spark`."""
