"""Pointers to other reports."""

from __future__ import annotations

import re

from samesource.language.furniture.block import Block
from samesource.language.furniture.count_addressed import count_addressed
from samesource.language.furniture.count_held import count_held
from samesource.language.furniture.count_speaking import count_speaking
from samesource.language.furniture.people import is_people
from samesource.language.furniture.starts_with import starts_with

_LONGEST = 25
"""Words."""
_SHORT = 18
"""Words of a pointer that ends as a sentence does."""
_ASKED = 2
"""Requests in one line by which it is an appeal."""
_HEADING = 8
_LABEL = 4
"""Words."""
_PICTURE = re.compile(r"[\U0001f300-\U0001faff\u25b6\u23f5]")
_TOLD = 2
"""Words in small letters by which what is shown differs from who made it."""
_ARROW = re.compile(
    r"(?:>+|\+(?= )|[\u2192\u25b6\u25b8\u25ba\u27a4\u27a1\u21d2\u279c\u279e\u2794]\ufe0f?|\U0001f449|\U0001f517)\s?\S"
)
_ARROW_END = re.compile(r"\S\s?(?:>+|[\u2192\u25ba\u25b8\u27a4\u27a1\u21d2\u279c]\ufe0f?)$")
_OPENS = re.compile(r"\s?(?:[:>|/\u2192\u2022]|-{1,2}\s)|\s[\"']\s")
_CAPITALS = re.compile(r"\s?(?:\.\s)")
_ARTICLE = re.compile(
    r"(?:our|the|unsere?r?|die|der|das|notre|nos|l'|l[ea]s?|el|nuestr[ao]s?|il|lo|i|gli|o|a|noss[ao])(?:(?<=')|\b\s)"
)
"""What may stand before the word for a kind of piece."""


def is_pointer_line(block: Block, language: str) -> bool:
    """Tell whether a line sends the reader to another report."""
    words = len(block.words)
    if words > _LONGEST or not words:
        return False
    if _is_opened(block, language) or _is_label(block, language) or _is_heading(block, language):
        return count_held("appeal_ask", block.folded, language) < _ASKED
    inner = bool(re.search(r"[.!?]\s", block.text))
    if (
        not block.terminal
        and not inner
        and "<" not in block.text
        and (_ARROW.match(block.text) or (_ARROW_END.search(block.text) and words > 2))
    ):
        return True
    if inner and "? " in block.text:
        return is_pointer_line(Block(0, 0, block.text.rsplit("? ", 1)[1]), language)
    return words <= _SHORT and not inner and _is_invitation_to_read(block, language)


def _is_heading(block: Block, language: str) -> bool:
    """`This may interest you:`; an imperative of reading before a colon: `See this too: …`; a picture and its label."""
    if len(block.words) <= _HEADING and (not block.terminal) and count_held("interest", block.folded, language):
        return True
    before, colon, rest = block.lead.partition(":")
    if colon and rest.strip() and 2 <= len(before.split()) <= _LABEL and not block.terminal:
        return bool(starts_with("pointer_verb", before, language))
    return bool(_PICTURE.match(block.text) and starts_with("related_label", block.lead, language))


def _is_opened(block: Block, language: str) -> bool:
    """`Read also …`, `More on this …`: nothing else begins so."""
    label = starts_with("related_open", block.lead, language)
    if not label:
        return False
    rest = block.lead[len(label) :].lstrip()
    if not block.terminal or rest[:1] in (":", "|", ">"):
        return True
    if not starts_with("commands", label, language) or len(block.words) > _SHORT:
        return False
    turned = count_addressed(block, language) + count_speaking(block, language)
    return bool(
        turned or count_held("here", block.folded, language) or count_held("house_thing", block.folded, language)
    )


def _is_label(block: Block, language: str) -> bool:
    """The word for a kind of piece before a colon or another mark, perhaps with an article: `Our analysis: …`."""
    lead = block.lead
    label = starts_with("related_label", lead, language)
    if not label:
        lead = _ARTICLE.sub("", lead, count=1)
        label = starts_with("related_label", lead, language)
    if not label or (block.terminal and block.text[-1] not in "?!"):
        return False
    rest = lead[len(label) :]
    mark = _OPENS.match(rest)
    if mark is None and block.text[: len(label)].isupper():
        mark = _CAPITALS.match(rest)
    if mark is None:
        return False
    behind = block.text[len(block.text) - len(rest) + mark.end() :].strip()
    if starts_with("credit_role", label) == label and len(re.findall(r"\b[^\W\d_A-Z]{3,}\b", behind)) < _TOLD:
        return False
    return bool(behind) and not is_people(re.split(r"[,/;(]", behind)[0].strip())


def _is_invitation_to_read(block: Block, language: str) -> bool:
    """`Read our guide to …`, `Find all reports here.`: an imperative of reading, and what a house makes or where."""
    here, things = count_held("here", block.folded, language), count_held("house_thing", block.folded, language)
    asked = count_held("appeal_ask", block.folded, language)
    if not (here or things) or asked >= _ASKED or (asked and count_addressed(block, language)):
        return False
    clause = block.lead.rsplit(", ", 1)[-1]
    if not any(starts_with("pointer_verb", lead, language) for lead in (block.lead, clause)):
        ours = things and count_speaking(block, language)
        return bool(ours and (not block.terminal or count_addressed(block, language)))
    if not block.terminal:
        return bool(here or things)
    turned = count_addressed(block, language) + count_speaking(block, language)
    return bool(things and (here or turned)) or bool(here and turned and len(block.words) <= 12)
