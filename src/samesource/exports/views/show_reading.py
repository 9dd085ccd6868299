"""Show a reading as a person would write it."""

from __future__ import annotations

from samesource.exports.views.shorten_text import shorten_text


def show_reading(reading: str | None, most: int) -> str:
    """Group the digits of a large plain figure, put a quotation in marks, and shorten to `most` characters."""
    words = reading or ""
    if words.isascii() and words.isdigit() and len(words) > 4:
        words = f"{int(words):,}"
    if words.startswith("quote: "):
        return f"“{shorten_text(words.removeprefix('quote: '), most - 2)}”"
    return shorten_text(words, most)
