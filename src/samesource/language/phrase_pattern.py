"""Regular expressions of word lists."""

from __future__ import annotations

import re
from collections.abc import Iterable


def phrase_pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """Compile a pattern that finds any of `phrases` as whole words, whatever the case, the longest first."""
    longest_first = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    parts = [r"[\s-]+".join(re.escape(word) for word in phrase.split(" ")) for phrase in longest_first]
    return re.compile(r"(?<!\w)(?:" + "|".join(parts) + r")(?!\w)" if parts else r"(?!)", re.IGNORECASE)
