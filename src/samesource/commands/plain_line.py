"""Lines that a terminal can be given."""

from __future__ import annotations

_JOINERS = "\u200c\u200d"
"""Signs without a look of their own that words of some languages need."""


def plain_line(text: str) -> str:
    """Return `text` on one line, with a mark in the place of what would steer a terminal or turn its direction.

    What an article says must not write over what the program says.
    """
    return "".join(sign if sign.isprintable() or sign in _JOINERS else "�" for sign in text)
