"""Appeals of the house to its readers: subscribe, donate, join, tell us."""

from __future__ import annotations

from collections.abc import Sequence

from samesource.language.furniture.block import Block
from samesource.language.furniture.count_addressed import count_addressed
from samesource.language.furniture.count_held import count_held
from samesource.language.furniture.count_speaking import count_speaking
from samesource.language.furniture.invitation import is_invitation
from samesource.language.furniture.request import is_request
from samesource.language.furniture.starts_with import starts_with

_LONGEST_BUTTON = 8
_SHORT = 15
"""Words of an invitation in a text that may be all of one."""
_CLAUSE = 8
"""Words of a block that may speak."""
_NOTE = 25
"""Words; a longer block must name what the house works for."""
_OWN = 0.4
"""Share of blocks with words for reader or house; above it they are the text's own."""
_REACH = 10
"""Blocks between an opening and the first plain request."""


def mark_appeals(blocks: Sequence[Block], language: str, *, regular: bool) -> None:
    """Give kind `appeal` to the blocks of appeals; what stands in quotation marks never counts.

    A request is a block that asks for something a house asks for, of a reader it addresses. A salutation opens an
    appeal that runs to its last request; around a request, blocks that speak as `we` to `you` belong to it.
    """
    requests = [i for i, block in enumerate(blocks) if not block.kind and _is_plain(block, language, regular=regular)]
    if regular and requests and _speaks_throughout(blocks, requests, language):
        regular = False
        requests = [i for i in requests if _is_plain(blocks[i], language, regular=False)]
    if not requests:
        return
    for i in requests:
        blocks[i].kind = "appeal"
    if not regular:
        return
    for i, block in enumerate(blocks):
        if not block.kind and _opens(block):
            _mark_from(blocks, i, requests, language)
    for i in requests:
        _mark_around(blocks, i, language)


def _speaks_throughout(blocks: Sequence[Block], requests: Sequence[int], language: str) -> bool:
    """Tell whether a text speaks as a house to its readers all along, as a company's page or a column does."""
    asked = set(requests)
    body = [
        block for i, block in enumerate(blocks) if not block.kind and i not in asked and len(block.words) >= _CLAUSE
    ]
    spoken = sum(bool(count_addressed(block, language) + count_speaking(block, language)) for block in body)
    return spoken > max(1, _OWN * len(body))


def _is_plain(block: Block, language: str, *, regular: bool) -> bool:
    """Tell whether a block by itself is a request of the house; where a text is not `regular`, only what is short."""
    if not regular:
        return len(block.words) <= _SHORT and not block.terminal and is_invitation(block, language)
    if is_invitation(block, language):
        return True
    return bool(count_held("appeal_ask", block.folded, language)) and _strength(block, language) >= 2


def _strength(block: Block, language: str) -> int:
    """Return 2 for a request, 1 for a block that speaks as a house to its readers, else 0."""
    folded = block.folded
    ask, cause = count_held("appeal_ask", folded, language), count_held("appeal_cause", folded, language)
    you, we = count_addressed(block, language), count_speaking(block, language)
    if ask and (you or we) and (cause or (len(block.words) <= _NOTE and (ask >= 2 or (you and we)))):
        return 2
    if ask and cause and len(block.words) <= 25 and (not block.terminal or block.text.endswith("!")):
        return 2
    if ask and len(block.words) <= 12 and block.text.rstrip(" >").endswith(("!", ">")):
        return 2
    return 1 if (we and (you or cause or ask)) or (you and (cause or ask)) or we >= 2 else 0


def _opens(block: Block) -> bool:
    """Tell whether a block is a salutation or the heading of a message."""
    label = starts_with("salutation", block.lead)
    return bool(label) and (len(block.words) <= 10 or block.lead[len(label) :].lstrip()[:1] in (",", ":", "!"))


def _mark_from(blocks: Sequence[Block], opening: int, requests: Sequence[int], language: str) -> None:
    """Mark from a salutation to the last request that follows in reach; nothing where none does."""
    last = opening
    for i in requests:
        if last < i <= last + _REACH:
            last = i
    if last == opening:
        return
    while last + 1 < len(blocks) and (blocks[last + 1].kind or _is_button(blocks[last + 1], language)):
        last += 1
    for block in blocks[opening : last + 1]:
        block.kind = block.kind or "appeal"


def _is_button(block: Block, language: str) -> bool:
    """Tell whether a short line below an appeal belongs to it."""
    return len(block.words) <= _LONGEST_BUTTON and is_request(block, [], language)


def _mark_around(blocks: Sequence[Block], request: int, language: str) -> None:
    """Mark the neighbours of a request that speak as it does."""
    for step in (-1, 1):
        i = request + step
        while 0 <= i < len(blocks) and not blocks[i].kind and _belongs(blocks[i], language):
            blocks[i].kind = "appeal"
            i += step


def _belongs(block: Block, language: str) -> bool:
    """Tell whether the neighbour of a request speaks as it does, or names what a house offers in a short line."""
    if _strength(block, language):
        return True
    short = len(block.words) <= _SHORT and (not block.terminal or "?" in block.text)
    return short and count_held("house_good", block.folded, language) > 0
