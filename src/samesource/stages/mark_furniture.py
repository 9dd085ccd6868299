"""Mark what is not the story, by form."""

from __future__ import annotations

from samesource.language.find_furniture import find_furniture
from samesource.language.furniture.span import FurnitureSpan
from samesource.language.normalised import Normalised
from samesource.records.about import About


def mark_furniture(normalised: Normalised, about: About) -> list[FurnitureSpan]:
    """Return the furniture of a text in original positions, in order; nothing is deleted."""
    spans = find_furniture(normalised.text, normalised.language, None)
    titles = [normalised.text[span.start : span.end] for span in spans if span.kind == "title"]
    if about.title and about.title not in titles:
        spans = find_furniture(normalised.text, normalised.language, about.title)
    return [FurnitureSpan(*normalised.to_original(span.start, span.end), span.kind) for span in spans]
