"""The lines that stand above a story."""

from __future__ import annotations

import itertools
import re

_LINE = re.compile(r"[^\n]*\S[^\n]*")


def head_lines(text: str, *, most: int, reach: int) -> list[tuple[int, str]]:
    """Return the start and the words of the first lines of `text` that are not blank, `most` of them.

    Within the first `reach` characters, however long a line is.
    """
    return [(line.start(), line.group()) for line in itertools.islice(_LINE.finditer(text[:reach]), most)]
