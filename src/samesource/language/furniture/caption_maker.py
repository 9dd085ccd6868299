"""The maker of a picture behind what it shows."""

from __future__ import annotations

import re

from samesource.language.furniture.block import Block
from samesource.language.furniture.starts_with import starts_with

_CAPTION = re.compile(r"(?P<scene>.{5,160}[.!?)])\s+\(?(?P<maker>[^.!?]{2,50}?)\)?$")
_BRACKET_END = re.compile(r"(?P<scene>.{10,200}?[.!?]?)\s*\((?P<maker>[^()]{3,60})\)$")
_SMALL = frozenset(
    ("from", "by", "de", "del", "di", "da", "von", "van", "for", "of", "and", "the", "und", "et", "la", "le")
)
_LONGEST = 40
"""Words."""


def find_caption_maker(block: Block) -> str:
    """Return what stands behind the scene of a caption, if it may be a maker, or nothing."""
    text = block.text
    if len(block.words) > _LONGEST or (block.terminal and not text.endswith(")")) or not text:
        return ""
    match = _BRACKET_END.match(text) if text.endswith(")") else None
    if match is None:
        match = None if block.terminal else _CAPTION.match(text)
    if match is None:
        return ""
    maker = match["maker"]
    makers = re.findall(r"[^\W_]+", maker)
    label = starts_with("credit_role", maker.casefold())
    if not 1 <= len(makers) <= 8 or makers[0].isdigit() or (":" in maker and not label) or maker.count(",") > 1:
        return ""
    if match.re is _CAPTION and not re.search(r"[^\W\d_]{3}[\"')]*[.!)]$", match["scene"]):
        return ""
    names = makers[len(label.split()) :]
    named = all(name[0].isupper() or name in _SMALL for name in names)
    return maker if named and (label or not maker.isupper()) else ""
