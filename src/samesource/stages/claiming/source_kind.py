"""What kind of source a name is."""

from __future__ import annotations

from samesource.language.attributions_words import attribution_words


def source_kind(name: str, language: str) -> str:
    """Return document (a statement, a letter), person or body (several capitalised words), or source (the rest)."""
    words = attribution_words(language)
    parts = name.split()
    if words is not None and any(words.documents.fullmatch(part.casefold()) for part in parts):
        return "document"
    return "person or body" if len(parts) > 1 and all(part[0].isupper() for part in parts) else "source"
