"""Kinds of furniture that a line's own form gives away, wherever it stands."""

from __future__ import annotations

import re

from samesource.language.declared_dates import find_declared_dates
from samesource.language.furniture_block import Block
from samesource.language.furniture_count_held import count_held
from samesource.language.furniture_credit_line import is_credit_line
from samesource.language.furniture_date_line import is_date_line
from samesource.language.furniture_navigation_line import is_navigation_line
from samesource.language.furniture_starts_with import starts_with

_LABEL = re.compile(r"\s*(?:[:/]|-\s|$)")
_HASHTAGS = re.compile(r"(?:#\w+[\s,]*){2,}$")
_LONGEST_POINTER = 25
_MAKERS = re.compile(r"[^\w\s]")


def find_form(block: Block, following: Block | None, language: str) -> str:
    """Return the kind of furniture that `block` is by its own form, or nothing.

    Only forms that no story sentence has: labels before a colon, brackets of the trade, addresses, menus.
    """
    if not block.words:
        return "navigation"
    if block.terminal and len(block.words) > _LONGEST_POINTER:
        return _find_long_form(block, following)
    if _is_url(block, following):
        return "url"
    if _is_keywords(block, following):
        return "keywords"
    for kind, test in _TESTS:
        if test(block):
            return kind
    if _is_byline(block, language):
        return "byline"
    return "navigation" if is_navigation_line(block) else ""


def _find_long_form(block: Block, following: Block | None) -> str:
    """Return the kind of a finished paragraph: hardly ever furniture by its own form, so the quick way out."""
    if _is_keywords(block, following):
        return "keywords"
    if block.bracketed or ":" in block.text or "\u00a9" in block.text or starts_with("rights", block.lead):
        return "correction" if _is_correction(block) else "credit" if is_credit_line(block) else ""
    return "correction" if _is_correction(block) else ""


def _is_url(block: Block, following: Block | None) -> bool:
    """An address with hardly anything around it, or the label before one on the next line."""
    rest = block.without_urls
    if rest != block.text:
        label = starts_with("origin", block.lead)
        return len(rest.split()) <= 5 or (bool(label) and len(rest.split()) <= 12)
    label = starts_with("origin", block.lead)
    if not label or len(block.words) > 5 or following is None:
        return False
    return following.without_urls != following.text and len(following.without_urls.split()) <= 3


def _is_keywords(block: Block, following: Block | None) -> bool:
    """A label of keywords with what follows, or a line of hashtags."""
    label = starts_with("keywords", block.lead)
    if label and re.match(r"\s*:", block.lead[len(label) :]):
        return not block.terminal or block.text.count(",") >= 2
    if label and block.lead == label:
        return following is not None and following.text.count(",") >= 2 and not following.terminal
    return bool(_HASHTAGS.match(block.text))


def _is_related(block: Block) -> bool:
    """A pointer to another report."""
    if len(block.words) > _LONGEST_POINTER:
        return False
    label = starts_with("related_open", block.lead)
    rest = block.lead[len(label) :]
    if label and (not block.terminal or rest.lstrip()[:1] == ":" or starts_with("commands", label)):
        return True
    label = starts_with("related_label", block.lead)
    if not label or block.lead[len(label) :].lstrip()[:1] not in (":", ">", "|"):
        return False
    return not block.terminal or block.text.endswith("?")


def _is_most_read(block: Block) -> bool:
    """The head of a list of other reports."""
    label = starts_with("most_read", block.lead)
    return bool(label) and (not block.terminal or bool(re.match(r"\s*:", block.lead[len(label) :])))


def _is_advertisement(block: Block) -> bool:
    """The word for advertising alone, or before a dash or colon."""
    label = starts_with("advertisement", block.lead)
    rest = _MAKERS.sub(" ", block.lead[len(label) :]).split()
    if not label or block.terminal:
        return False
    return not rest or (len(rest) <= 4 and block.text.upper() == block.text and len(label) > 2)


def _is_correction(block: Block) -> bool:
    """A notice of the editors: in brackets, as a bullet of an agency, or with a label."""
    label = starts_with("correction_open", block.lead)
    if label:
        rest = block.lead[len(label) :]
        if block.bracketed or (block.text[0] == "*" and len(block.words) <= 20):
            return True
        if re.match(r"\s?:", rest) and len(block.words) <= (12 if label.startswith("updat") else 60):
            return not find_declared_dates(block.text)
    noun = starts_with("correction_nouns", block.lead)
    if noun and len(block.words) <= 60 and re.match(r"[^:]{0,30}: \S+ \S+ ", block.lead[len(noun) :]):
        return True
    if len(block.words) > 45:
        return False
    about = count_held("correction_about", block.folded)
    return about >= 2 and count_held("self", block.folded) >= 1


def _is_byline(block: Block, language: str) -> bool:
    """A name after `by` and nothing else."""
    label = starts_with("byline", block.lead, language)
    if not label or block.terminal or not 1 < len(block.words) <= 7:
        return False
    names = block.words[len(label.split()) :]
    return bool(names) and all(name[0].isupper() or len(name) <= 3 for name in names) and names[0][0].isupper()


_TESTS = (
    ("ad", _is_advertisement),
    ("credit", is_credit_line),
    ("related", _is_related),
    ("most-read", _is_most_read),
    ("correction", _is_correction),
    ("date", is_date_line),
)
