"""Bylines."""

from __future__ import annotations

import re

from samesource.language.declared.agency import is_agency
from samesource.language.declared.dates import find_declared_dates
from samesource.language.furniture.block import Block
from samesource.language.furniture.count_held import count_held
from samesource.language.furniture.people import is_people
from samesource.language.furniture.starts_with import starts_with

_LONGEST = 18
"""Words."""
_ASIDE = re.compile(
    r"\s*(?:[,;/|\u00b7\u2022()]|\s-{1,2}\s|\s(?:in|at|from|for|aus|f\u00fcr|\u00e0|au|en|pour|desde|para|da|per|em|\u0432|"
    r"\u0438\u0437|\u0434\u043b\u044f|is|with|mit|avec|con|com)\s)\s*"
)
"""What may stand between a name and a role, a place, an agency or a date."""
_MEDIA = re.compile(
    r"\b(?:photo|pictur|image|foto|bild|imag|immagin|video|v\u00eddeo|\u0444\u043e\u0442\u043e|grafi|infogra|illustr)",
    re.I,
)
_SIGN = re.compile(r"^[^\w]*")
_JOINED = re.compile(r"(?:^|\s)(?P<joint>\w+) (?P<names>(?:[^\W\d_a-z][\w'.-]* ?){2,5})$")
_CODES = re.compile(r"[(\[]?[/-]?[^\W\d_]{2,6}(?:/[^\W\d_.]{2,6}\.?(?:[^\W\d_]\.)?){1,5}[/-]?[)\]]?\.?$")
"""The sign-off of those who worked on a text, agencies among them."""
_FILED = re.compile(
    r"(?:aus|vor ort in) .{2,40} bericht\w+ (?P<de>.+)$|reporting from [^:]{2,40}: (?P<en>.+)$|"
    r"es berichte\w+ (?P<es>.+?)(?: aus .{2,30})?$|(?P<name>.{5,50}?) (?:is |was )?report(?:s|ed|ing) from [^:]{2,60}$",
    re.I,
)


def is_byline_line(block: Block, language: str) -> bool:
    """Tell whether a line says who wrote the report: a label of authors and names, or a name and what it does.

    Lines that name makers of pictures as well are credits.
    """
    words = len(block.words)
    if "/" in block.text and _CODES.match(block.text):
        return not all(map(is_agency, re.findall(r"[^\W\d_]+", block.text)))
    if not 2 <= words <= _LONGEST or _ends_sentence(block):
        return False
    desk = starts_with("from_desk", block.lead, language)
    if desk and words <= 12 and ":" not in block.text:
        return (
            words <= 3
            or is_agency(block.words[-1])
            or len(desk.split()) == words
            or (len(desk.split()) > 1 and _rests(block, desk) >= 0.5)
        )
    filed = _FILED.match(_SIGN.sub("", block.text).rstrip("."))
    if filed and is_people(next(value for value in filed.groups() if value)):
        return True
    return _is_labelled(block, language) or _is_role(block, language)


def _ends_sentence(block: Block) -> bool:
    """Tell whether a line ends as a sentence does and not with an initial."""
    if not block.terminal or re.search(r"\b[^\W\d_]\.\)?$", block.text):
        return False
    return not (len(block.words) <= 8 and _FILED.match(block.text)) and not block.bracketed


def _rests(block: Block, label: str) -> float:
    """Return the share of capitals among the words behind a label that are not joints."""
    rest = [word for word in block.words[len(label.split()) :] if len(word) > 2]
    return sum(word[0].isupper() for word in rest) / len(rest) if rest else 1.0


def _is_labelled(block: Block, language: str) -> bool:
    """`By Ravi Menon in Portby`, `Author: Ravi Menon`, `Words: Ravi Menon`."""
    plain = starts_with("byline", block.lead, language)
    label = starts_with("author_label", block.lead, language)
    if len(label) > len(plain) and _MEDIA.search(block.text):
        return False
    label = max(plain, label, key=len)
    if not label:
        return False
    rest = block.text[len(block.text) - len(block.lead) + len(label) :].strip(" :|)-")
    if not rest or (rest[0].islower() and label != plain):
        return False
    first = _ASIDE.split(rest)[0]
    sole = is_agency(first) or (len(first.split()) == 1 and first[:1].isupper() and first == rest)
    if sole and label == plain:
        return not find_declared_dates(rest)
    if count_held("house", first.casefold()) and first == rest and len(first.split()) <= 4:
        return True
    return _is_person(first, rest)


def _is_person(first: str, rest: str) -> bool:
    """Tell whether people come first and little with small letters behind them."""
    words = re.findall(r"[^\W\d_]{4,}", rest)
    small = sum(word[0].islower() for word in words)
    return is_people(first) and small <= max(3, len(words) // 2)


def _is_role(block: Block, language: str) -> bool:
    """`Ravi Menon, coast correspondent`; `Correspondent Ravi Menon, Portby`."""
    text = _SIGN.sub("", block.text).rstrip(" )")
    if not count_held("author_role", block.folded, language) or _MEDIA.search(text):
        return False
    first, _, rest = _ASIDE.sub("\n", text, count=1).partition("\n")
    if is_people(first):
        return bool(rest) and len(rest.split()) <= 8 and not re.search(r"[.!?:]\s", rest)
    role = starts_with("author_role", block.lead, language)
    named = text[len(role) :].lstrip()
    if not role or len(block.words) > 10 or named.startswith(":"):
        return False
    joined = _JOINED.search(named)
    if joined and starts_with("maker_before", joined["joint"].casefold(), language) and is_people(joined["names"]):
        return True
    parts = [part.strip() for part in re.split(r"[,:]| - ", named)]
    return (":" not in text and is_people(parts[0])) or (len(parts) == 2 and len(role) > 7 and is_people(parts[1]))
