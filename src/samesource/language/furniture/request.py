"""Requests to the reader at the end of a text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from samesource.language.furniture.block import Block
from samesource.language.furniture.count_addressed import count_addressed
from samesource.language.furniture.count_held import count_held
from samesource.language.furniture.count_speaking import count_speaking
from samesource.language.furniture.starts_with import starts_with

_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.\w+|\b[\w-]{2,}(?:\.[\w-]{2,})+/\S*")
_PLAIN = frozenset(("ar", "zh"))
"""Languages whose words for `you` and `we` stand in stories as well: a house's cause must be named."""
_LONGEST = 60
_SHORT = 30
"""Words; above it a paragraph that speaks to the reader may be the story's."""


def is_request(block: Block, story: Sequence[Block], language: str) -> bool:
    """Tell whether a block at the end of a text, where requests stand, asks something of the reader.

    `story` holds the blocks before it: what calls on the reader and shares no word with them is no part of the story,
    unless they speak to the reader too. English `you` may be anyone, so there only a command calls.
    """
    if len(block.words) > _LONGEST:
        return False
    if _ADDRESS.search(block.text) and len(block.words) <= 15:
        return True
    ask = count_held("appeal_ask", block.folded, language)
    you, we = count_addressed(block, language), count_speaking(block, language)
    if not block.terminal or block.text.endswith("!"):
        return ask > 0 or _calls(block, story, you, language)
    if (you and count_held("self_here", block.folded)) or (ask and you + we > 0):
        return True
    named = starts_with("appeal_nouns", block.lead)
    if ask >= 2 and language not in _PLAIN and not named and starts_with("appeal_ask", block.lead, language):
        return True
    if len(block.words) > _SHORT or language in _PLAIN:
        spoken = language in _PLAIN and len(block.words) <= _SHORT and ((you and we) or ask >= 2)
        return bool(spoken) and count_held("appeal_cause", block.folded, language) > 0
    if you and we and not any(count_speaking(other, language) for other in story):
        return _calls(block, story, you, language) or language == "en"
    return _is_foreign(block, story) and (_serves_cause(block, ask, language) or _calls(block, story, you, language))


def _serves_cause(block: Block, ask: int, language: str) -> bool:
    """Tell whether something is asked for a cause of the house, of one who may be the reader."""
    folded = block.folded
    return bool(ask and count_held("appeal_cause", folded, language) and count_held("appeal_perhaps", folded, language))


def _calls(block: Block, story: Sequence[Block], you: int, language: str) -> bool:
    """Tell whether a block calls on the reader, as the story does not; English `you` may be anyone, a command not."""
    command = language == "en" and bool(starts_with("commands_en", block.lead))
    calls = command or (you > 0 and not (language == "en" and block.terminal))
    return calls and not any(count_addressed(other, language) for other in story)


def _is_foreign(block: Block, story: Sequence[Block]) -> bool:
    """Tell whether a block shares no longer word with the story."""
    told = {word.casefold() for other in story for word in other.words if len(word) > 4}
    return told.isdisjoint(word.casefold() for word in block.words)
