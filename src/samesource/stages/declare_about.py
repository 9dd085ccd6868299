"""Gather what a document says of itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from samesource.language.normalised import Normalised
from samesource.records.about import About


def declare(document: Mapping[str, Any], normalised: Normalised) -> About:
    """Return what `document` (columns of `tables.DOCUMENTS`) and its text say of outlet, author, times and sources."""
    times = []
    if document.get("published"):
        value = str(document["published"])
        times.append(
            {
                "value": value,
                "precision": "day" if len(value) <= 10 else "minute" if len(value) <= 17 else "second",
                "where": document.get("published_where") or "metadata",
                "kind": "published",
                "trust": 1.0,
            }
        )
    title = document.get("title")
    if not title:
        first, _, rest = normalised.text.partition("\n")
        title = first if rest and len(first) < 160 and first[-1:] not in '."' else None
    return About(
        id=str(document["id"]),
        path=document.get("path"),
        url=document.get("url"),
        outlet=document.get("outlet"),
        title=title,
        byline=document.get("byline"),
        agency=document.get("agency"),
        times=times,
    )
