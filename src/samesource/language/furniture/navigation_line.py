"""Menus, share bars and paths through a site."""

from __future__ import annotations

import re

from samesource.language.furniture.block import Block
from samesource.language.furniture.starts_with import starts_with

_SEPARATOR = re.compile(r"\s+(?:[|>\u00b7\u2022\u203a\u2192\u25b8/]|>>)\s+|\s*\u00b7\s*|\s*\|\s*")
_PATH = re.compile(r"\s[\"']\s")
"""Between the steps of a path through a site, folded from \u00bb or \u203a."""
_BUTTONS = re.compile(r"(?:\[\s*[^\[\]]{1,25}\s*\]\s*){2,}")
_PICTURE = re.compile(r"[\u2190-\u2bff\U0001f300-\U0001faff]")
_MENU_MARK = re.compile(r"^[\u2261\u2630]")


def is_navigation_line(block: Block, *, whole: bool = False) -> bool:
    """Tell whether a line is part of a site's controls: parts between marks, buttons, or nothing but their words.

    With `whole`, only where each of two or more words belongs to them.
    """
    if whole:
        return 2 <= len(block.words) <= 12 and not block.terminal and _covered(block) >= 0.99
    if block.terminal and not block.text.endswith("!"):
        return False
    if _MENU_MARK.match(block.text) or _BUTTONS.match(block.text):
        return True
    parts = [part for part in _SEPARATOR.split(block.text) if part.strip()]
    steps = [part for part in _PATH.split(block.text) if part.strip()]
    if len(steps) >= 3 and max(len(step.split()) for step in steps) <= 3:
        return len(steps) >= 4 or bool(starts_with("navigation", steps[0].casefold()))
    if len(parts) >= 3 and max(len(part.split()) for part in parts) <= 9:
        return sum(len(part.split()) for part in parts) <= 5 * len(parts)
    if len(block.words) > 12:
        return False
    if len(_PICTURE.findall(block.text)) >= 2:
        return True
    return _covered(block) >= (0.6 if len(block.words) > 2 or _PICTURE.search(block.text) else 0.99)


def _covered(block: Block) -> float:
    """Return the share of the words that belong to phrases of controls."""
    rest = " ".join(re.findall(r"[^\W_]+(?:['.-][^\W_]+)*", block.text.casefold()))
    total = len(rest.split())
    found = figures = 0
    while rest:
        label = starts_with("navigation", rest)
        if label:
            found += len(label.split())
            rest = rest[len(label) :].lstrip()
        else:
            head, _, rest = rest.partition(" ")
            figures += head.isdigit()
    if not total:
        return 0.0
    return 1.0 if found and found + figures == total else (found + min(found, figures)) / total
