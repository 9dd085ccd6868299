"""Names above the story, in scripts without capitals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from samesource.language.furniture.block import Block
from samesource.language.furniture.count_held import count_held
from samesource.language.furniture.names_chinese import is_chinese_name
from samesource.language.furniture.starts_with import starts_with

_FEW_WORDS = 9
_SPLIT = re.compile(r"\s+-\s+|\s?[/|,·:()]\s?|\s(?:من|في)\s(?=\S+(?:\s\S+)?$)")
_WORD = re.compile(r"[^\W\d_][\w'.-]*$")


def mark_names_above(blocks: Sequence[Block], story: int, language: str) -> None:
    """Give kind `byline` to lines of names between headline and `story`, the index of its first block, and at the end.

    A name is a family name and one or two characters in Chinese; in Arabic, a few words none of which is a particle
    or stands in the story, perhaps with a place or an office behind a mark.
    """
    _mark_last(blocks, story, language)
    first = next((i for i in range(story) if not blocks[i].kind and len(blocks[i].words) > 3), None)
    if first is None:
        return
    _mark_labelled(blocks[first + 1 : story], language)
    told = _told(blocks[story:])
    for block in blocks[first + 1 : story]:
        if _is_names(block, told, language):
            block.kind = "byline"


def _mark_labelled(head: Sequence[Block], language: str) -> None:
    """Mark a role that stands alone, and the name on the next line."""
    for label, name in pairwise(head):
        if not label.kind and not name.kind and starts_with("byline", label.lead, language) == label.lead.strip(" :"):
            label.kind = name.kind = "byline"


def _mark_last(blocks: Sequence[Block], story: int, language: str) -> None:
    """Mark the name below the story."""
    last = len(blocks) - 1
    while last > story and blocks[last].kind:
        last -= 1
    if last > story and _is_names(blocks[last], _told(blocks[story:last]), language):
        blocks[last].kind = "byline"


def _told(story: Sequence[Block]) -> set[str]:
    """Return the words of the story."""
    return {word for block in story for word in re.findall(r"\w+", block.folded)}


def _is_names(block: Block, told: set[str], language: str) -> bool:
    """Tell whether an unmarked line is nothing but names."""
    if block.kind or block.terminal or block.figures or len(block.words) > _FEW_WORDS:
        return False
    if language == "ar":
        return _is_arabic(block, told)
    parts = [part for part in re.split(r"[\s、,/|()]+", block.lead) if part]
    return bool(parts) and all(map(is_chinese_name, parts))


def _is_arabic(block: Block, told: set[str]) -> bool:
    """Tell whether a line is names, perhaps beside a place, an office or an outlet."""
    if starts_with("byline", block.lead, "ar") and len(block.words) >= 2:
        return not count_held("prepositions", block.folded, "ar")
    parts = [part.split() for part in _SPLIT.split(block.folded.strip(" ()[]")) if part.strip()]
    if not 1 <= len(parts) <= 3 or any(len(part) > 5 or not all(map(_WORD.match, part)) for part in parts):
        return False
    words = [word for part in parts for word in part]
    if not 2 <= len(words) <= _FEW_WORDS or count_held("prepositions", " ".join(words), "ar"):
        return False
    if len(parts) == 1 and (len(words) > 4 or count_held("outlet", block.folded, "ar")):
        return False
    return 2 * sum(word in told for word in words) < len(words) and max(map(len, parts)) >= 2
