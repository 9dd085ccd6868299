"""Misspellings."""

from __future__ import annotations

import random
import re

_WORD = re.compile(r"(?<!\w)[^\W\d_]{6,}(?!\w)")


def add_typo(text: str, draws: random.Random) -> tuple[str, str, str] | None:
    """Return `text` with one word misspelt, that word, and its new spelling; None where no word is long enough.

    Two letters change places, one is doubled, or one is lost, never the first or the last.
    """
    words = [word for word in _WORD.finditer(text) if word[0].islower()]
    if not words:
        return None
    word = draws.choice(words)
    old = word[0]
    i = draws.randrange(1, len(old) - 2)
    new = draws.choice(
        (old[:i] + old[i + 1] + old[i] + old[i + 2 :], old[:i] + old[i] + old[i:], old[:i] + old[i + 1 :])
    )
    return (text[: word.start()] + new + text[word.end() :], old, new) if new != old else None
