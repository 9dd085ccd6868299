"""Make one text ready for comparison."""

from __future__ import annotations

from typing import Any

from samesource.records.prepared import Prepared
from samesource.stages.declare_about import declare
from samesource.stages.hide_statements import hide_statements
from samesource.stages.mark_furniture import mark_furniture
from samesource.stages.normalise_text import normalise_text
from samesource.stages.segment_text import segment_text


def prepare_document(
    id: str,  # noqa: A002 - the contract's name
    text: str,
    *,
    language: str | None = None,
    title: str | None = None,
    metadata: dict[str, Any] | None = None,
    hidden: bool = False,
) -> Prepared:
    """Normalise, declare, mark furniture and segment one text.

    `metadata` holds columns of `tables.DOCUMENTS` known apart from the text (path, url, outlet, published, …). With
    `hidden` times and declared sources are forgotten (`reading.hide_statements`).
    """
    document = {**(metadata or {}), "id": id, "text": text}
    if title is not None:
        document["title"] = title
    normalised = normalise_text(text, language or document.get("language"))
    about = declare(document, normalised)
    furniture = mark_furniture(normalised, about)
    return segment_text(normalised, hide_statements(about) if hidden else about, furniture)
