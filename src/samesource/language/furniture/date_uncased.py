"""Lines that tell when a report was published, in Arabic and Chinese."""

from __future__ import annotations

import re

from samesource.language.declared.dates import find_declared_dates
from samesource.language.furniture.block import Block
from samesource.language.furniture.phrases import FurniturePhrases
from samesource.language.furniture.starts_with import starts_with

_AGO = re.compile(
    r"\d+\s?(?:个)?(?:秒|分钟|小时|钟头|天|日|周|月|年)前|刚刚|(?:今天|昨天|前天|今日|昨日)\s?\d{1,2}:\d\d|"
    r"(?:منذ|قبل)\s(?:\d+\s|نحو\s)?"
    r"(?:ثوان|دقيقه|دقيقتين|دقائق|ساعه|ساعتين|ساعات|يوم|يومين|ايام|اسبوع|اسبوعين|اسابيع|شهر)"
)
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b|\d{1,2}时\d{1,2}分")
_WEEKDAY = re.compile(r"(?:星期|周|礼拜)[一二三四五六日天]|第?\s?[\d一二三四五六七八九十a-z]{1,4}\s?版")
_EDGE = re.compile(r"[\s|/,()·:;\[\]-]")
_NOISE = ("date_noise", "published", "modified")
_YEARLESS = re.compile(r"[01]?\d[/.-][0-3]?\d\s+[0-2]?\d:[0-5]\d$")
_MOST_WORDS = 30


def is_uncased_date(block: Block, language: str) -> bool:
    """Tell whether a line is a date of publication, with at most a label, masthead, source or count of readers."""
    if len(block.words) > _MOST_WORDS or block.text.endswith(("。", "?", "!", ",")):
        return False
    label = starts_with("modified", block.lead, language) or starts_with("published", block.lead, language)
    dates = find_declared_dates(block.text)
    if _YEARLESS.match(block.text):
        return True
    if not dates:
        if block.terminal and not label:
            return False
        ago = _AGO.search(block.folded)
        return len(block.words) <= 8 and bool(ago or (label and _CLOCK.search(block.text)))
    left, apart = _left(block, [(date.start, date.end) for date in dates], language)
    if label and left <= 12:
        return True
    if not apart or (block.terminal and left):
        return False
    return left <= (6 if dates[0].value[0] != "-" else 0)


def _left(block: Block, dates: list[tuple[int, int]], language: str) -> tuple[int, bool]:
    """Return how many words stand beside dates and their labels, and whether all dates stand apart from them."""
    text = block.text
    for start, end in reversed(dates):
        text = text[:start] + "\0" + text[end:]
    rest = Block(0, 0, text).folded
    for family in _NOISE:
        for phrase in sorted(FurniturePhrases.of_family(family, language).held(rest), key=len, reverse=True):
            rest = (
                rest.replace(phrase, " ")
                if language == "zh"
                else re.sub(rf"(?<!\w){re.escape(phrase)}(?!\w)", " ", rest)
            )
    rest = _CLOCK.sub(" ", _WEEKDAY.sub(" ", rest))
    apart = not re.search(r"\w\0|\0\w", rest)
    return sum(not word[0].isdigit() for word in Block(0, 0, rest.replace("\0", " ")).words), apart
