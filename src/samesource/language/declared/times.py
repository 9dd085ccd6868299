"""When a document says that it was published or changed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from samesource.language.dateline import find_dateline
from samesource.language.declared.date import DeclaredDate
from samesource.language.declared.dates import find_declared_dates
from samesource.language.declared.head_lines import head_lines
from samesource.language.declared.relative_date import relative_date
from samesource.language.declared.weigh_times import weigh_times
from samesource.language.furniture.count_held import count_held
from samesource.language.furniture.span import FurnitureSpan
from samesource.records.statement import TIMES, WHERE, Statement

_UNSURE = 0.2
"""Taken off where day and month may be swapped, or the year was told elsewhere."""
_YEAR_AND_MONTH = re.compile(r"\d{4}-\d{2}")
_HALF_YEAR = 6
"""Months."""
_REACH = 2_000
"""Characters in which the lines above the story are looked for."""
_STAMP = re.compile(r"\b([0-3]\d)([0-2]\d[0-5]\d) ([^\W\d_]{3,5})\.? (\d\d)$")
"""Day, clock time, month and year, as wires end."""
_PARTS = re.compile(r"\s[|\u00b7\u2022]\s")
_HEAD = 6
_LONGEST = 14
"""Lines above the story that may bear its date, and the most words of one."""
_FEW = 6
"""Words of a line that is little but a date."""
_URL_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?!\d)")


def find_declared_times(
    text: str, spans: Sequence[FurnitureSpan], document: Mapping[str, Any], said: Sequence[Statement] = ()
) -> list[dict[str, Any]]:
    """Return the times of `records.about.About`, best first; `spans` are furniture in normal positions of `text`.

    `said` is what is said of the document apart from its text; times that contradict each other are all kept.
    """
    times = [_entry(s.value, s.where, s.kind, WHERE[s.where][0]) for s in said if s.kind in TIMES]
    seen = next((time["value"] for time in times if time["kind"] == "crawled"), "")
    for span in spans:
        if span.kind in ("date", "byline", "credit", "navigation", "outlet"):
            times += _of_line(text[span.start : span.end], seen if span.kind == "date" else "")
    times += [_time(date, "dateline", "published") for date in find_declared_dates(str(document.get("dateline") or ""))]
    times = times or _above_the_story(text, spans) or _below_the_story(text)
    times = [time for time in times if time["value"][0] != "-"] + _completed(times)
    times += _from_dateline(text, spans, times) + _from_url(document)
    unique = {(time["value"], time["where"], time["kind"]): time for time in reversed(_swapped(times))}
    return weigh_times(list(unique.values()))


def _of_line(line: str, seen: str) -> list[dict[str, Any]]:
    """Return the times of a line; one told from now is counted from the time that the page was `seen`."""
    dates = find_declared_dates(line)
    if dates or not seen:
        return [_time(date, "byline", _kind(line[: date.start])) for date in dates]
    told = relative_date(line, seen)
    if told is None:
        return []
    entry = _entry(told, "byline", _kind(line), WHERE["byline"][0] - _UNSURE)
    return [{**entry, "doubts": ["counted back from the time it was fetched"]}]


def _above_the_story(text: str, spans: Sequence[FurnitureSpan]) -> list[dict[str, Any]]:
    """Return the first date in a short line above the story: `Weekly, no. 512 - 13 March 2031`.

    A line that passed for a headline counts where it bears a year, or little but the date.
    """
    headlines = {span.start for span in spans if span.kind in ("title", "subhead")}
    for start, line in head_lines(text, most=_HEAD, reach=_REACH):
        words = len(line.split())
        if words > _LONGEST:
            break
        sentence = line.endswith((".", "?", "!")) and words > _FEW and not _PARTS.search(line)
        date = None if sentence else next(iter(find_declared_dates(line)), None)
        if date and not (start in headlines and date.value[0] == "-" and words > _FEW):
            entry = _time(date, "byline", _kind(line[: date.start]))
            return [{**entry, "trust": round(entry["trust"] - _UNSURE, 6), "doubts": ["unlabelled, above the story"]}]
    return []


def _below_the_story(text: str) -> list[dict[str, Any]]:
    """Return the date with which an agency signs off: `knd/abr, 8 February 2031`, `knd abr 161730 Mar 32`."""
    last = text.rstrip().rsplit("\n", 1)[-1]
    if len(last.split()) > _FEW:
        return []
    stamp = _STAMP.search(last)
    if stamp:
        day, clock, month, year = stamp.groups()
        last = f"{day} {month} 20{year} {clock[:2]}:{clock[2:]}"
    dated = [date for date in find_declared_dates(last) if date.value[0] != "-"]
    return [_time(date, "byline", _kind(last[: date.start])) for date in dated[:1]]


def _swapped(times: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Read day and month the other way round where that, and only that, agrees with a sure time."""
    sure = {time["value"][:10] for time in times if "swapped" not in time}
    read = []
    for given in times:
        time = dict(given)
        swapped = time.pop("swapped", None)
        if swapped and swapped[:10] in sure and time["value"][:10] not in sure:
            time |= {"value": swapped, "doubts": [], "trust": round(time["trust"] + _UNSURE, 6)}
        read.append(time)
    return read


def _time(date: DeclaredDate, where: str, kind: str) -> dict[str, Any]:
    """Return a date of the text as a time."""
    entry = _entry(date.value, where, kind, WHERE[where][0] - (_UNSURE if date.ambiguous else 0.0))
    if not date.ambiguous:
        return entry
    year, month, day = date.value[:10].split("-")
    swapped = f"{year}-{day}-{month}{date.value[10:]}"
    return {**entry, "swapped": swapped, "doubts": ["day and month may have changed places"]}


def _entry(value: str, where: str, kind: str, trust: float) -> dict[str, Any]:
    clock = value.partition("T")[2]
    precision = "day" if not clock else "second" if clock.count(":") >= 2 and clock[5:6] == ":" else "minute"
    return {"value": value, "precision": precision, "where": where, "kind": kind, "trust": round(trust, 6)}


def _kind(before: str) -> str:
    """Tell publication from change by the label that stands last before a date."""
    parts = re.split(r"[|\u00b7\u2022;]", before)
    return "modified" if count_held("modified", parts[-1].casefold()) else "published"


def _completed(times: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return the yearless times with the year of another, or without one at half the trust."""
    return [
        _with_year(str(time["value"]), times, str(time["where"]), str(time["kind"]), float(time["trust"]))
        for time in times
        if time["value"][0] == "-"
    ]


def _with_year(value: str, times: Sequence[Mapping[str, Any]], where: str, kind: str, trust: float) -> dict[str, Any]:
    """Give `--MM-DD` the year that brings it nearest to the first known date, or the last one before it was fetched."""
    dated = [time for time in times if _YEAR_AND_MONTH.match(str(time["value"]))]
    known = [str(time["value"]) for time in dated if time["kind"] != "crawled"]
    seen = [str(time["value"]) for time in dated if time["kind"] == "crawled"]
    if not known and not seen:
        return {**_entry(value, where, kind, 0.5), "doubts": ["no year"]}
    month_day = value[2:]
    year = int((known or seen)[0][:4])
    if known:
        distance = int(month_day[:2]) - int(known[0][5:7])
        year += -1 if distance > _HALF_YEAR else 1 if distance < -_HALF_YEAR else 0
    elif f"{year}-{month_day[:5]}" > seen[0][:10]:
        year -= 1
    told = "the year is that of another time" if known else "the year is the last before it was fetched"
    return {**_entry(f"{year}-{month_day}", where, kind, trust - _UNSURE / 2), "doubts": [told]}


def _from_dateline(
    text: str, spans: Sequence[FurnitureSpan], times: Sequence[Mapping[str, Any]]
) -> list[dict[str, Any]]:
    """Return the time of the dateline."""
    for span in spans:
        if span.kind == "dateline":
            found = find_dateline(
                text[span.start : text.find("\n", span.start) if "\n" in text[span.start :] else None]
            )
            if found and found.date:
                if found.date.value[0] != "-":
                    return [_time(found.date, "dateline", "published")]
                return [_with_year(found.date.value, times, "dateline", "published", WHERE["dateline"][0])]
    return []


def _from_url(document: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the date in the path of the document's own address."""
    match = _URL_DATE.search(str(document.get("url") or document.get("canonical") or ""))
    if not match or not find_declared_dates("-".join(match.groups())):
        return []
    entry = _entry("-".join(match.groups()), "url", "published", WHERE["url"][0])
    return [{**entry, "doubts": ["guessed from the address"]}]
