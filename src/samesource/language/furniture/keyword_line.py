"""Lists of keywords."""

from __future__ import annotations

import re

from samesource.language.furniture.block import Block
from samesource.language.furniture.starts_with import starts_with

_HASHTAGS = re.compile(r"(?:#\w+[\s,;|\u00b7]*){2,}$")
_MARK = re.compile(r"(?:\s*[:|>\u2192]|\s+-)\s*\S")
_BETWEEN = re.compile(r"\s*[,;|\u00b7\u2022/#]\s*")
_SECTION = re.compile(r"[^\W\d_]+: [^:/|]{3,30}[,/|;]\s?(?P<second>[^\W\d_-]+):")


def is_keyword_line(block: Block, following: Block | None, language: str) -> bool:
    """Tell whether a line is a label of keywords with what follows, a label above a list, or nothing but hashtags."""
    if _HASHTAGS.match(block.text):
        return True
    label = starts_with("keywords", block.lead, language)
    if not label or (block.terminal and block.text.count(",") < 2):
        return False
    rest = block.lead[len(label) :]
    more = starts_with("more_open", block.lead, language) or starts_with("related_open", block.lead, language)
    if not rest.strip(" :"):
        return (
            following is not None
            and not following.terminal
            and (_is_list(following.text) or len(following.words) <= (2 if more else 4))
        )
    if more or label.startswith("related"):
        return bool(_MARK.match(rest)) and _is_list(rest.lstrip(" :|>-"), longest=3)
    section = _SECTION.match(block.text)
    if section and starts_with("keywords", section["second"].casefold(), language):
        return True
    if _MARK.match(rest):
        return not block.terminal or _is_list(rest.lstrip(" :|>-"))
    written = block.text[len(block.text) - len(rest) :].split()
    return len(written) <= 10 and (block.text[: len(label)].isupper() or _is_list(rest)) and len(label) > 2


def _is_list(text: str, longest: int = 5) -> bool:
    """Tell whether short parts stand between commas or the like; `longest` in words."""
    parts = [part for part in _BETWEEN.split(text.strip(" .")) if part]
    return len(parts) >= 2 and max(len(part.split()) for part in parts) <= longest
