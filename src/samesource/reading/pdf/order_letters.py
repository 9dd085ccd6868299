"""Letters in the order they are read."""

from __future__ import annotations

import re
import unicodedata

_LEFT_TO_RIGHT = re.compile(r"[0-9A-Za-z\u00c0-\u024f\u0660-\u0669\u06f0-\u06f9][^\s\u0590-\u08ff\ufb1d-\ufeff]*")
_CLOSING = ".,:;!?)]}%\"'\u00bb\u201d\u2019"
_SHAPED = re.compile(r"[\ufb1d-\ufdff\ufe70-\ufeff]+")


def order_letters(text: str, mirrored: bool) -> str:
    """Return a word's letters, given as they stand from the side where reading begins, in reading order.

    In a `mirrored` (right-to-left) word the figures and Latin letters are turned back. Shaped Arabic and Hebrew
    letters become plain ones.
    """
    if mirrored:
        text = _LEFT_TO_RIGHT.sub(_turned_back, text)
    return _SHAPED.sub(lambda match: unicodedata.normalize("NFKC", match.group()), text)


def _turned_back(match: re.Match[str]) -> str:
    """Turn a left-to-right run around, but not the marks that close it."""
    run = match.group()
    core = run.rstrip(_CLOSING)
    return core[::-1] + run[len(core) :]
