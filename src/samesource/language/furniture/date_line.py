"""Lines that tell when a report was published."""

from __future__ import annotations

import re

from samesource.language.declared.dates import find_declared_dates
from samesource.language.furniture.block import Block
from samesource.language.furniture.count_held import count_held
from samesource.language.furniture.starts_with import starts_with
from samesource.language.is_weekday import is_weekday

_LABEL = re.compile(r"[^\d:.]{3,40}:\s*$")
_SHAPED = re.compile(
    r"(?:[^\W\d_]{2,12}\.?,? ){0,2}(?:\d{1,2}\.? (?:de )?[^\W\d_]{3,10}\.?,? (?:de )?(?:19|20)\d\d|"
    r"\d{1,2}[./-]\d{1,2}[./-]\d\d)\b[\s,|-]*(?:\d{1,2}[:.h]\d\d)?(?: \w{1,5}){0,2}$"
)
_AGO = re.compile(
    r"\b(?:\d+ ?(?:second|minute|hour|day|week|min|hr|sec|h|d)s?\.? ago|"
    r"vor \d+ (?:minuten?|stunden?|tag\w*)|il y a \d+ \w+|hace \d+ \w+|\d+ \w+ fa|"
    r"há \d+ \w+|\d+ \w+ \u043d\u0430\u0437\u0430\u0434)\b",
    re.I,
)


def is_date_line(block: Block) -> bool:
    """Tell whether a line is a date of publication, with at most a masthead, a label or a reading time."""
    if len(block.words) > 22:
        return False
    dates = find_declared_dates(block.text)
    labelled = _is_labelled(block)
    if not dates:
        about = re.search(r"\b(?:19|20)\d\d\b", block.text) and _is_about_itself(block)
        return bool(about) or _is_relative(block, labelled) or _is_shaped(block)
    rest = block.text
    for date in reversed(dates):
        rest = rest[: date.start] + " " + rest[date.end :]
    words = [word for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", rest) if not _carries_nothing(word.casefold())]
    if labelled and len(words) <= 12 and not block.terminal:
        return True
    if _LABEL.match(block.text[: dates[0].start]) and not block.terminal:
        return True
    if block.terminal:
        return not words or _is_about_itself(block) or (labelled and len(words) <= 1)
    if re.search(r"\s[|\u00b7\u2022]\s", block.text) and dates[0].value[0] != "-":
        return True
    told = sum(word[0].isupper() for word in words)
    return len(words) <= 7 and told >= 0.6 * len(words) and _leans_on_date(block, words)


def _is_about_itself(block: Block) -> bool:
    """Tell whether a sentence says when this report was published or changed."""
    told = count_held("modified", block.folded) or count_held("published", block.folded)
    return bool(told and (count_held("self_here", block.folded) or re.search(r"\bpage\b", block.folded)))


def _is_shaped(block: Block) -> bool:
    """Tell whether a short line is built as a date whose month is not known: `14 xyz 2029`, `03.04.30, 17:42`."""
    return len(block.words) <= 6 and not block.terminal and bool(_SHAPED.match(block.text))


def _is_labelled(block: Block) -> bool:
    """Tell whether the line, or a part of it, begins with a word for publishing or changing."""
    parts = (part.strip().casefold() for part in re.split(r"[|~\u00b7\u2022]|[.;,] | - ", block.text))
    return any(starts_with("published", part) or starts_with("modified", part) for part in (block.lead, *parts))


def _leans_on_date(block: Block, words: list[str]) -> bool:
    """Whether the date stands apart: at an end of the line, behind a mark, or as all of it."""
    if not words:
        return True
    return bool(re.search(r"[,|/\u00b7\u2022()-]|\b(?:19|20)\d\d\b", block.text))


def _is_relative(block: Block, labelled: bool) -> bool:
    """`3 hours ago`, or a label with a weekday or a clock time."""
    if len(block.words) > 10 or (block.terminal and not re.search(r"[ap]\.m\.$", block.text)):
        return False
    if _AGO.search(block.text):
        return len(block.words) <= 8
    # Shorter names of days are words of other languages: `to`, `do`, `so`.
    days = any(len(word) > 2 and is_weekday(word.casefold()) for word in block.words)
    clock = re.search(r"\b\d{1,2}[:.]\d\d\b", block.text)
    figures = re.match(r"[^\d:]{3,30}:? ?\d{1,2}[./]\d", block.text) or re.search(r"\d[./]\d{1,2}[./]\d\d", block.text)
    return labelled and bool(days or clock or figures)


def _carries_nothing(word: str) -> bool:
    """Tell whether a case-folded word beside a date is a weekday, a unit or an article."""
    return is_weekday(word) or starts_with("date_noise", word) == word
