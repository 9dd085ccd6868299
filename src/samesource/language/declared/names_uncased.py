"""Who a byline or a credit names, in Arabic and Chinese."""

from __future__ import annotations

import re

from samesource.language.declared.agency_uncased import is_uncased_agency
from samesource.language.furniture.count_held import count_held
from samesource.language.furniture.fold_line import fold_line
from samesource.language.furniture.names_chinese import is_chinese_name
from samesource.language.furniture.starts_with import starts_with

_CHINESE = re.compile(r"[\s、,/|&;:丨()\[\]]+|(?<=[\u3400-\u9fff]{2})[和与及暨](?=[\u3400-\u9fff]{2})")
_ARABIC = re.compile(r"\s*[,/|&()\[\]]\s*|\s+-\s+|\s+و(?=\w{3})|:\s*")
_WHERE = re.compile(r"\s(?:من|في)\s.*$")
_FILED = re.compile(r"(?:.{0,8}(?:报道|报导|電|电|讯|报告)|发自.*)$")


def find_uncased_names(line: str, language: str) -> tuple[list[str], list[str]]:
    """Return the people and the agencies of a line; roles, places and dates are left out."""
    people: list[str] = []
    agencies: list[str] = []
    parts = (_CHINESE if language == "zh" else _ARABIC).split(line)
    for part in parts:
        name = _without_role(part.strip(" .-"), language)
        if not name:
            continue
        if is_uncased_agency(name):
            agencies.append(name)
        elif is_chinese_name(fold_line(name)) if language == "zh" else _is_arabic(name):
            people.append(name)
    return people, agencies


def _without_role(part: str, language: str) -> str:
    """Take off the role before a name, and where a report was filed behind it."""
    folded = fold_line(part)
    if language == "zh":
        found = [
            folded.rfind(role) + len(role)
            for role in ("记者", "作者", "撰文", "编译", "通讯员", "实习生")
            if role in folded
        ]
        name = part[max(found, default=0) :]
        if not found:
            return name
        size = next(
            (n for n in (3, 2) if is_chinese_name(fold_line(name[:n])) and _FILED.match(fold_line(name[n:]))), 0
        )
        return name[:size] or name
    label = starts_with("byline", folded, language) or starts_with("credit_role", folded, language)
    return _WHERE.sub("", " " + " ".join(part.split()[len(label.split()) :])).strip()


def _is_arabic(name: str) -> bool:
    """Tell whether a part is a person's name, as far as words can tell."""
    folded = fold_line(name)
    if not 2 <= len(name.split()) <= 5 or any(character.isdigit() for character in name):
        return False
    particles = count_held("prepositions", folded, "ar") or starts_with("author_role", folded, "ar")
    return not particles and not count_held("outlet", folded, "ar") and not count_held("house", folded, "ar")
