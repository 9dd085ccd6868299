"""Kinds of furniture by form, in scripts without capitals."""

from __future__ import annotations

import re

from samesource.language.furniture.block import Block
from samesource.language.furniture.byline_arabic import is_arabic_byline
from samesource.language.furniture.byline_chinese import is_chinese_byline
from samesource.language.furniture.count_held import count_held
from samesource.language.furniture.credit_uncased import is_uncased_credit
from samesource.language.furniture.date_uncased import is_uncased_date
from samesource.language.furniture.navigation_uncased import is_uncased_navigation
from samesource.language.furniture.pointer_uncased import is_uncased_pointer
from samesource.language.furniture.starts_with import starts_with

_LONGEST = 60
"""Words; a longer paragraph is running text."""
_TAGS = re.compile(r"(?:#[^\s#]+#?[\s,、]*)+$")
_TAKEN = re.compile(r"(?:摄|供图)\W*$")
"""Who took the picture, behind a name."""
_BARE_ADDRESS = re.compile(r"\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,12}/\S*", re.I)


def find_uncased_form(block: Block, language: str) -> str | None:
    """Return the kind of a line in Arabic or Chinese, nothing for story text, or None where other rules may tell."""
    if len(block.words) > _LONGEST:
        return None
    if block.without_urls != block.text or _BARE_ADDRESS.search(block.text):
        return _of_address(block, language)
    first = next((kind for kind, test in _TESTS[:2] if test(block, language)), "")
    if first:
        return first
    by_writer = is_chinese_byline(block) if language == "zh" else is_arabic_byline(block)
    role = starts_with("credit_role", block.lead, language)
    if by_writer and _TAKEN.search(block.folded):
        return "credit"
    if by_writer and len(role) > len(starts_with("byline", block.lead, language)):
        return "credit"
    if by_writer:
        return "byline"
    kind = next((kind for kind, test in _TESTS[2:] if test(block, language)), None)
    return "" if kind is None and _may_mislead(block, language) else kind


def _may_mislead(block: Block, language: str) -> bool:
    """Tell whether a sentence begins or forbids as a note does, and is none by the rules of its script."""
    opens = bool(starts_with("related_open", block.lead, language))
    if not block.terminal:
        return opens and count_held("appeal_ask", block.folded, language) > 0
    rights = starts_with("rights", block.lead, language) or count_held("rights", block.folded, language)
    return opens or bool(rights)


def _of_address(block: Block, language: str) -> str | None:
    """Tell an address with its label from a sentence that holds one."""
    bare = _BARE_ADDRESS.sub(" ", block.without_urls)
    rest = len(re.findall(r"\w+", bare) if language == "ar" else Block(0, 0, bare).words)
    if rest <= 5 or (rest <= 24 and starts_with("origin", block.lead, language)):
        return "url"
    return None if count_held("appeal_ask", block.folded, language) or not block.terminal else ""


def _is_keywords(block: Block, language: str) -> bool:
    """A label of keywords with what follows, or nothing but hashtags."""
    if _TAGS.match(block.text):
        return True
    label = starts_with("keywords", block.lead, language)
    if not label or (block.terminal and len(re.findall(r"[,、;]", block.text)) < 2):
        return False
    rest = block.lead[len(label) :]
    if re.match(r"\s*[:|丨/\]]\s*\S", rest):
        return True
    listed = len(re.findall(r"[#,、|;·/]", rest)) >= 2 or (language == "zh" and len(rest.split()) >= 2)
    plain = re.search("关键[词字]|كلمات|الكلمات|وسوم", label) and len(rest.split()) >= 2
    return bool(re.match(r"\s+\S", rest)) and (listed or bool(plain))


_TESTS = (
    ("keywords", _is_keywords),
    ("date", is_uncased_date),
    ("navigation", is_uncased_navigation),
    ("related", is_uncased_pointer),
    ("credit", is_uncased_credit),
)
