"""Credit lines."""

from __future__ import annotations

import re

from samesource.language.declared_dates import find_declared_dates
from samesource.language.furniture_block import Block
from samesource.language.furniture_count_held import count_held
from samesource.language.furniture_starts_with import starts_with

_CODES = re.compile(r"\(?[/(-]?[a-zäöü]{2,6}(?:/[a-zäöü]{2,6}){1,5}[/)-]?\.?$")
_TAG = re.compile(
    r"(?:\([A-Z\u0410-\u042f]{2,8}(?:[/-][A-Za-z\u0410-\u042f\u0430-\u044f]{2,10}){0,2}\)|[/-][A-Z\u0410-\u042f]{2,8}[/-]?|[A-Z\u0410-\u042f]{2,6}(?:/[A-Z\u0410-\u042f]{2,6})+)\.?$"
)
_CAPTION = re.compile(r"(?P<scene>.{5,160}[.!?)])\s+\(?(?P<maker>[^.!?]{2,50}?)\)?$")
_BRACKET_END = re.compile(r"(?P<scene>.{10,200}[.!?])\s*\((?P<maker>[^()]{3,60})\)$")
_SMALL = frozenset(
    [
        "from",
        "by",
        "de",
        "del",
        "di",
        "da",
        "von",
        "van",
        "for",
        "of",
        "and",
        "the",
        "und",
        "et",
        "y",
        "e",
        "via",
        "la",
        "le",
    ]
)


def is_credit_line(block: Block) -> bool:
    """Tell whether a line says who made text or picture, or whose it is."""
    text, words = block.text, len(block.words)
    if _CODES.match(text) or _TAG.match(text):
        return True
    if "\u00a9" in text and words <= 40:
        return True
    if words <= 30 and (not block.terminal or words <= 14) and count_held("rights", block.folded):
        return True
    if words <= 60 and starts_with("rights", block.lead):
        return True
    if words <= 25 and count_held("contributed", block.folded):
        return True
    if words <= 30 and count_held("self_here", block.folded) and count_held("made_of", block.folded):
        return True
    if words <= 25 and count_held("first_published", block.folded) and count_held("self", block.folded):
        return True
    return _has_role(block) or _is_origin(block) or _is_caption(block)


def _has_role(block: Block) -> bool:
    """A role of the trade in brackets, or before a colon or a name."""
    label = starts_with("credit_role", block.lead) or starts_with("with_agency", block.lead)
    if not label or len(block.words) > 45:
        return False
    rest = block.lead[len(label) :]
    if re.match(r"\s*[:/|]", rest):
        return len(block.words) <= 30
    if block.bracketed:
        return block.capitalised >= 0.5 or _makers_only(block, label)
    finished = block.terminal and (label.count(" ") == 0 or block.text[-1] != ".")
    return not finished and len(block.words) <= 14 and _makers_only(block, label)


def _makers_only(block: Block, label: str) -> bool:
    """Whether only names and agencies' codes follow the label."""
    names = block.words[len(label.split()) :]
    if not names or len(label) < 3:
        return False
    return all(
        name[0].isupper() or name.casefold() in _SMALL or name in ("dpa", "afp", "epd", "ap", "efe") for name in names
    )


def _is_origin(block: Block) -> bool:
    """A label of origin before a colon: `Source: Reuters`."""
    label = starts_with("origin", block.lead)
    if not label or block.lead[len(label) :].lstrip()[:1] != ":" or len(block.words) > 14:
        return False
    return not find_declared_dates(block.text)


def _is_caption(block: Block) -> bool:
    """A scene as a sentence, and after its end who made the picture: `The quay at dawn. Ana Ruiz / Delta Foto`."""
    if (block.terminal and not block.text.endswith(")")) or len(block.words) > 40:
        return False
    match = _BRACKET_END.match(block.text)
    if match is None:
        match = None if block.terminal else _CAPTION.match(block.text)
    if match is None:
        return False
    makers = re.findall(r"[^\W_]+", match["maker"])
    if not 1 <= len(makers) <= 8 or makers[0].isdigit() or ":" in match["maker"] or match["maker"].count(",") > 1:
        return False
    if not re.search(r"[^\W\d_]{3}[\"')]*[.!)]$", match["scene"]):
        return False
    return all(name[0].isupper() or name in _SMALL for name in makers) and not match["maker"].isupper()
