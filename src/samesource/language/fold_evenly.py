"""Case folding that keeps positions."""

from __future__ import annotations


def fold_evenly(text: str) -> str:
    """Return `text` case-folded, without the foldings that would lengthen it (`ß`), so that positions stay."""
    folded = text.casefold()
    if len(folded) == len(text):
        return folded
    return "".join(small if len(small := character.casefold()) == 1 else character for character in text)
