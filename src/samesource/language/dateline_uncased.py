"""Datelines of the Arabic and the Chinese press."""

from __future__ import annotations

import re

from samesource.language.declared.agency_uncased import is_uncased_agency
from samesource.language.declared.date import DeclaredDate
from samesource.language.declared.dates import find_declared_dates
from samesource.language.furniture.fold_line import fold_line
from samesource.language.furniture.starts_with import starts_with

Found = tuple[int, str, str, DeclaredDate | None]
_HOUSE = (
    r"[\u3400-\u9fffA-Za-z]{1,12}?"
    r"(?:通[讯訊]社|新[闻聞]社|社|新[闻聞][网網]|[网網]|[日晚时時]?[报報]|[电電][视視]台|台|新[闻聞])"
)
_WHEN = r"(?:(?:\d{4}年)?\d{1,2}月\s?)?\d{1,2}日"
_FILED = r"(?:综合外|綜合外|外|专|專|综合|綜合)?(?:[电電]|讯|訊)(?:报[道导]|報[道導])?"
_BY = r"(?:\s?[(\[](?=[^()\[\]]{0,16}?(?:[记記]者|通讯员|作者|编译|編譯))[^()\[\]]{2,60}[)\]])?"
_CHINESE = (
    # in brackets: 中央社记者王小明台北14日电 ; 新华社北京3月14日电 ; 法新社巴黎14日电
    re.compile(
        rf"[(\[]\s?据?(?P<agency>{_HOUSE})"
        rf"(?:(?:特约|特派)?[记記]者(?:.{{3}}|.{{2,10}}?))?(?P<place>[\u3400-\u9fff·]{{0,8}}?)\s?(?P<when>{_WHEN})?{_FILED}[)\]]\s?"
    ),
    # in brackets, with a stroke: 记者王小明/台北报导
    re.compile(
        r"[(\[]\s?(?:[\u3400-\u9fff]{0,8}?[记記]者|编译|編譯)[\u3400-\u9fff、]{2,12}\s?/\s?"
        r"(?P<place>[\u3400-\u9fff]{2,6}?)(?:综合|綜合|即时|即時)?(?:报[道导]|報[道導])[)\]]\s?"
    ),
    # 新华社北京3月14日电 (记者 王小明) ; 中新网3月14日电 ; 本报讯 (记者 …)
    re.compile(
        rf"(?:据|據)?(?P<agency>{_HOUSE}|本[报報刊台社网])(?P<place>[\u3400-\u9fff·]{{0,8}}?)\s?"
        rf"(?:(?P<when>{_WHEN})\s?(?:{_FILED}|消息)|[讯訊](?=[\s(:,]))"
        rf"{_BY}\s?[:,]?\s?"
    ),
    # 央视网消息: ; 新华网快讯:
    re.compile(rf"(?P<agency>{_HOUSE})(?P<place>)(?:消息|快[讯訊]|[讯訊]){_BY}\s?[:](?=\S)\s?"),
)
_WORDS = r"[^\W\d_]+(?: [^\W\d_]+){0,2}"
_ARABIC = (
    # القاهرة (رويترز) - ; بكين 14 مارس 2029 (شينخوا) -- ; الرياض في 14 مارس /واس/
    re.compile(
        rf"(?P<place>{_WORDS}(?:\s?[,/]\s?{_WORDS})?)\s?,?\s?(?:في )?"
        r"(?P<when>\d[^()\[\]/]{0,30}(?:[/][^()/ ]{3,12}(?: \d{4})?)?)?"
        r"\s?[(/\[]\s?(?P<agency>[^()/\[\]\d]{2,30}?)\s?[)/\]]\s?[.:]?\s?[-:]{0,2}\s?"
    ),
    # (أ ف ب) - باريس - ; (رويترز) -
    re.compile(rf"[(\[](?P<agency>[^()\d]{{2,30}})[)\]]\s?[-:]{{1,2}}\s?(?:(?P<place>{_WORDS})\s-\s)?"),
    # بيروت - وكالة الأنباء المركزية: ; أنقرة/ الأناضول ; القاهرة, 14 مارس - رويترز -
    re.compile(
        rf"(?P<place>{_WORDS}(?:,\s?{_WORDS})?)\s?,?\s?(?:في )?(?P<when>\d[^()\[\]/-]{{0,30}})?"
        rf"\s?[-/]\s?(?P<agency>\"?{_WORDS}(?: [^\W\d_]+)?\"?)"
        r"\s?(?:[:-]{1,2}|\.-)\s?"
    ),
    # القاهرة - ; عمان, 14 آذار -
    re.compile(rf"(?P<place>{_WORDS})\s?,?\s?(?:في )?(?P<when>\d[^()\[\]/-]{{0,30}})?\s-{{1,2}}\s(?P<agency>)"),
)
_REACH = 120


def find_uncased_dateline(text: str) -> Found | None:
    """Return end, place, agency and date of the dateline at the start of a paragraph in Arabic or Chinese, or None.

    A Chinese one has a house and a word for wiring; an Arabic one an agency that is known or called one, or a place
    before the paragraph's first dash.
    """
    head = text[:_REACH]
    if "\u0600" <= text.lstrip('(["')[:1] <= "\u06ff":
        return _arabic(head)
    for form in _CHINESE:
        match = form.match(head)
        if match and match.end() < len(text) and not (head[0] in "据據" and "消息" in match.group()):
            parts = match.groupdict()
            return match.end(), parts.get("place") or "", _agency(parts.get("agency") or ""), _date(match)
    return None


def _agency(name: str) -> str:
    """Return the name of a house, nothing for one that calls itself `our paper`."""
    return "" if name.startswith(("本", "据", "據")) else name


def _date(match: re.Match[str]) -> DeclaredDate | None:
    """Read the date in a dateline; a day without its month is none."""
    return next(iter(find_declared_dates(match.string[: match.end()])), None)


def _arabic(head: str) -> Found | None:
    """Read an Arabic dateline."""
    for form in _ARABIC:
        match = form.match(head)
        if match is None or match.end() >= len(head):
            continue
        place, agency = (
            (match.groupdict().get("place") or "").removesuffix(" في"),
            (match["agency"] or "").strip(" \"'"),
        )
        date = _date(match)
        if (match.groupdict().get("when") or "").strip() and date is None:
            continue
        first = fold_line(place).split(" ", maxsplit=1)[0]
        if starts_with("prepositions", first, "ar") == first != "" or starts_with("headings", fold_line(place), "ar"):
            continue
        alone = date or (len(place.split()) == 1 and " - " not in head[match.end() :])
        if (agency and is_uncased_agency(agency)) or (not agency and alone):
            return match.end(), place, agency, date
    return None
