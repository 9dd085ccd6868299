"""Which line above a story is its headline."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from samesource.language.declared.dates import find_declared_dates
from samesource.language.furniture.block import Block
from samesource.language.furniture.count_held import count_held
from samesource.language.furniture.name import is_name
from samesource.language.furniture.name_with_role import is_name_with_role

_SITE = re.compile(r"^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}\b(?!\.)", re.I)
_POINTER = re.compile(r"^[\"'>] ")
_LONGEST = 32
"""Words."""
_DECK = 20
"""Words; a longer line is the summary below a headline."""
_LATER = 0.6
"""What a line loses for each candidate above it: headlines come before their decks."""


def find_headline(head: Sequence[tuple[int, Block]], body: set[str], signed: Set[int]) -> int | None:
    """Return the index of the headline among indexed lines, or None; `body` holds the story's longer words, folded.

    A masthead has the words of outlets, a kicker is a word or two, a deck is long; what shares words with the story and
    has the length of a headline is one. Where none has, the lowest line is it. Lines at the indices `signed` stand
    right above a byline, so that names in them are no authors.
    """
    likely = [(i, block) for i, block in head if _may_be_title(block, body, named=i in signed)]
    likely = [(i, block) for i, block in likely if not _is_masthead(block)] or likely
    full = [(i, block) for i, block in likely if len(block.words) >= 3]
    if not full:
        return likely[-1][0] if likely else None
    scored = [(_score(block, body) - _LATER * place, -place, i) for place, (i, block) in enumerate(full)]
    return max(scored)[2]


def _score(block: Block, body: set[str]) -> float:
    """Return how much a line looks like the headline."""
    words = len(block.words)
    score = 1.5 * _shared(block, body) + (1.0 if 4 <= words <= _DECK else 0.0)
    if block.text.endswith(":") or (words == 3 and block.text.isupper()):
        score -= 1
    return score


def _shared(block: Block, body: set[str]) -> float:
    """Return the share of the longer words that the story has."""
    content = [word.casefold() for word in block.words if len(word) > 3]
    return sum(word in body for word in content) / len(content) if content else 0.0


def _is_masthead(block: Block) -> bool:
    """Tell whether a line is built as names of outlets are: capitals throughout, the word for one first or last."""
    words = [word for word in block.words if len(word) > 3]
    if not 1 <= len(block.words) <= 6 or not words or block.terminal or not all(word[0].isupper() for word in words):
        return False
    if len(block.words) == 1:
        return count_held("outlet", block.folded) > 0
    ends = (block.words[-1], block.words[0] if len(block.words[0]) > 3 else block.words[1])
    return any(count_held("outlet", word.casefold()) for word in ends)


def _may_be_title(block: Block, body: set[str], *, named: bool) -> bool:
    """Tell whether a block reads as a headline: no name of an outlet or a person, no motto, no menu."""
    words = block.words
    if not words or block.text[0].islower() or _SITE.match(block.text) or len(words) > _LONGEST:
        return False
    shared = _shared(block, body)
    if is_name_with_role(block) or (not named and is_name(block) and len(words) <= 4 and shared < 0.3):
        return False
    outlets = count_held("outlet", block.folded)
    if shared < 0.5 and ((outlets and len(words) <= 6) or (outlets >= 2 and len(words) <= 10)):
        return False
    if _POINTER.match(block.text) or _is_dated(block):
        return False
    return not (re.search(r"\d", block.text) and len(words) <= 3 and not shared)


def _is_dated(block: Block) -> bool:
    """Tell whether a full date takes up a good part of a line, or stands beside the name of an outlet."""
    dates = [date for date in find_declared_dates(block.text) if date.value[0] != "-"]
    if not dates:
        return False
    before = block.text[: dates[0].start].rstrip()
    left = len(block.words) - sum(len(block.text[date.start : date.end].split()) for date in dates)
    return left <= 3 or before.endswith((",", "|", "/")) or count_held("outlet", block.folded) > 0
