"""Matches of a pattern at the few places where it can begin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator


def matches_at(pattern: re.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """Yield what `pattern.finditer(text)` does, where `starts` (rising) hold every place at which it can match.

    A pattern that opens with a look behind is tried by `re` at every character of a text, which costs the most of it.
    """
    end = 0
    for start in starts:
        match = pattern.match(text, start) if start >= end else None
        if match is not None:
            yield match
            end = match.end()
