"""Lines that name who wrote, in Arabic."""

from __future__ import annotations

import re

from samesource.language.furniture.block import Block
from samesource.language.furniture.count_held import count_held
from samesource.language.furniture.starts_with import starts_with

_MOST_WORDS = 10
_INITIALS = r"[\u0621-\u064a](?:\.\s?[\u0621-\u064a]){1,2}\.?"
_SIGNED = re.compile(rf"\(?{_INITIALS}(?:\s?[/-]\s?{_INITIALS}){{0,3}}\)?$")
"""Initials of those who wrote and edited."""
_WHERE = re.compile(r"\s(?:من|في|الي)\s\S+(?:\s\S+)?$")
_NAME = re.compile(r"[^\W\d_][\w'.-]*(?:[\s,&/+-]+[^\W\d_][\w'.-]*){0,8}$")
_OF_REPORT = re.compile("التقرير|للنشر|الماده|الحوار")
_NOUNS = re.compile(
    "تقرير|تقرير خاص|حوار|تحقيق|تحقيق صحافي|خاص|مقال|مقابله|تغطيه|رصد|الكاتب|الكاتبه|المولف|كاتب|من طرف|"
    "مراسل|مراسله|مراسلو"
)
"""Labels that begin headlines and sentences as well: they need a mark behind them."""


def is_arabic_byline(block: Block) -> bool:
    """Tell whether a line is a role or verb of the trade and names (`بقلم: …`, `كتبت …`, `إعداد …`)."""
    if _SIGNED.match(block.text):
        return True
    lead = block.lead.rstrip()
    label = starts_with("byline", lead, "ar")
    finished = block.terminal and not block.bracketed and not _OF_REPORT.search(label)
    if not label or len(block.words) > _MOST_WORDS or finished:
        return False
    rest = lead[len(label) :]
    mark = re.match(r"(?:\s+و\w+){0,2}\s*[:/|-]\s*", rest)
    names = _WHERE.sub("", rest[mark.end() if mark else 0 :].strip(" ()[]:.-"))
    if not names or not _NAME.match(names) or count_held("prepositions", names, "ar"):
        return False
    count = len(names.split())
    if mark:
        return count <= 8
    return not _NOUNS.fullmatch(label) and 2 <= count <= 6 and not starts_with("author_role", names, "ar")
