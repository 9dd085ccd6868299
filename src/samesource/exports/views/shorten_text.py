"""Shorten a text for a label."""

from __future__ import annotations


def shorten_text(text: str, most: int) -> str:
    """Collapse blanks and cut `text` to at most `most` characters, at a word where there is one near the end."""
    # So many words fill the room: the rest of a text of megabytes is not looked at.
    flat = " ".join(text.split(None, most)[: most + 1])
    if len(flat) <= most:
        return flat
    cut = flat[: most - 1]
    space = cut.rfind(" ")
    return (cut[:space] if space > most * 0.6 else cut).rstrip(" ,;:-") + "…"
