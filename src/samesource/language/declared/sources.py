"""Which sources a document names for itself: agencies, addresses, first places of publication, corrections."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import Any

from samesource.language.dateline import find_dateline
from samesource.language.declared.agency import is_agency
from samesource.language.declared.find_first_publication import find_first_publication
from samesource.language.declared.find_trailing_credit import find_trailing_credit
from samesource.language.declared.names import find_declared_names
from samesource.language.declared.read_edge_line import read_edge_line
from samesource.language.furniture.count_held import count_held
from samesource.language.furniture.span import FurnitureSpan
from samesource.language.furniture.starts_with import starts_with
from samesource.language.uncased import UNCASED

_URL = re.compile(r"(?:https?\s?:\s?/\s?/\s?|www\s?\.\s?)\S+(?:\s[/._-]\s\S+)*")
_SERIES = re.compile(r"^(?:[A-Z]{3,}(?: \d{1,2})?(?:-(?=\w)|: ))")
_MARKS = frozenset(
    ("UPDATE", "WRAPUP", "RPT", "CORRECTED", "CORR", "REFILE", "KORR", "KORREKTUR", "NEU", "WDH", "BERICHTIGUNG")
) | frozenset(
    ("ACTUALIZACIÓN", "AMPLÍA", "CORRIGE", "AGGIORNAMENTO", "RETTIFICA", "ATUALIZA", "ACTUALISATION", "RECTIFICATIF")
)
_SIGN = re.compile(r"\(?([a-zäöü]{2,6})(?:/[a-zäöü]{2,6})+\)?$")
_LINE = re.compile(r"[^\n]+")
_NOTES = frozenset(("credit", "byline", "correction", "biography", "appeal", "outlet", "date", "navigation", "related"))
"""Kinds of furniture that may name the sources of the story."""
_EDGE = 3
"""Unmarked lines at each end of the text that are read."""
_LONGEST_HEAD = 12
"""Words of a line above the story."""
_WITH = 6
_WITH_DATE = 4
"""Words of a line, or of a part of a line with a date, that says with what the text was made."""
_RIGHTS = re.compile(r"(?:\u00a9|\(c\)|copyright)\s*(?:19|20)\d\d,?\s+(?P<name>[^\W\d_][^.|,;\u00a9]{2,50})", re.I)
_BY = re.compile(r"\b(?:report|story|article|item) by (?P<name>[^\W\d_a-z][\w .'&-]{2,50}?) (?:was|first|originally)")


def find_declared_sources(text: str, spans: Sequence[FurnitureSpan], language: str) -> list[dict[str, Any]]:
    """Return the `declared` entries of `records.about.About`, in order of text, with normal positions.

    Read from the furniture, and from the lines at the edges of the text that are not marked. Entries of kind `byline`
    name people of languages that furniture has no lists for.
    """
    found: list[dict[str, Any]] = []
    for i, span in enumerate(spans):
        line = text[span.start : span.end]
        reader = _READERS.get(span.kind)
        if reader:
            found += [{"start": span.start, "end": span.end, **entry} for entry in reader(line, language)]
        if language in UNCASED and (span.kind in _NOTES or span.kind == "dateline"):
            from samesource.language.declared.sources_uncased import find_uncased_sources  # late: two languages' own

            entries = find_uncased_sources(line, language, span.kind)
            found += [{"start": span.start, "end": span.end, **entry} for entry in entries]
        if span.kind == "url":
            found += _addresses(text, spans, i)
        if span.kind == "dateline":
            found += _dateline(text, span)
    found += _at_edges(text, spans, language)
    return sorted(_each_once(found), key=lambda entry: (entry["start"], entry["end"]))


def _each_once(entries: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Leave out what was read twice at one place."""
    kept: list[dict[str, Any]] = []
    for entry in entries:
        said = (entry["kind"], entry["value"].casefold())
        again = (other for other in kept if (other["kind"], other["value"].casefold()) == said)
        if not any(entry["start"] < other["end"] and other["start"] < entry["end"] for other in again):
            kept.append(entry)
    return kept


def _at_edges(text: str, spans: Sequence[FurnitureSpan], language: str) -> list[dict[str, Any]]:
    """Return what marked notes and the unmarked lines above and below the story say of its sources."""
    found: list[dict[str, Any]] = []
    starts = {span.start for span in spans}
    for span in spans:
        if span.kind in _NOTES:
            found += _edge_entries(text, span.start, span.end, language, apart=True)
        elif span.kind in ("title", "subhead") and span is not spans[0]:
            found += _edge_entries(text, span.start, span.end, language, apart=False)
    plain = [(start, end) for start, end in _lines(text) if start not in starts]
    head = list(itertools.takewhile(lambda place: len(text[slice(*place)].split()) <= _LONGEST_HEAD, plain[:_EDGE]))
    for start, end in dict.fromkeys([*head, *plain[-_EDGE:]]):
        found += _edge_entries(text, start, end, language, apart=False)
    for start, end in plain[-1:]:
        credit = find_trailing_credit(text[start:end])
        if credit:
            found.append({"kind": "agency", "value": credit[0], "start": start + credit[1], "end": end})
    return found


def _edge_entries(text: str, start: int, end: int, language: str, *, apart: bool) -> list[dict[str, Any]]:
    """Return what one line at the edge declares."""
    entries = read_edge_line(text[start:end], language, apart=apart)
    return [{"kind": kind, "value": value, "start": start, "end": end} for kind, value in entries]


def _lines(text: str) -> list[tuple[int, int]]:
    """Return the places of the lines of a text."""
    return [match.span() for match in _LINE.finditer(text)]


def _dateline(text: str, span: FurnitureSpan) -> list[dict[str, Any]]:
    """Return the dateline and its agency."""
    paragraph = text[span.start :].split("\n", 1)[0]
    place = {"start": span.start, "end": span.end}
    entries: list[dict[str, Any]] = [{"kind": "dateline", "value": text[span.start : span.end].rstrip(" -."), **place}]
    found = find_dateline(paragraph)
    if found and found.agency:
        entries.append({"kind": "agency", "value": found.agency, **place})
    return entries


def _addresses(text: str, spans: Sequence[FurnitureSpan], i: int) -> list[dict[str, Any]]:
    """Return the address of a line; one above the story is the page's own, one below is where it was taken from."""
    span = spans[i]
    match = _URL.search(text, span.start, span.end)
    if match is None:
        return []
    own = span.start < 300 and i <= 1 and not starts_with("origin", text[span.start : span.end].casefold())
    value = re.sub(r"\s+", "", match.group()).rstrip(".,;)")
    return [
        {"kind": "canonical" if own else "original-url", "value": value, "start": match.start(), "end": match.end()}
    ]


def _byline(line: str, language: str) -> list[dict[str, Any]]:
    names = find_declared_names(line, language)
    return [{"kind": "agency", "value": name} for name in names.agencies]


def _credit(line: str, language: str) -> list[dict[str, Any]]:
    """Return a credit line, with the agency and the first place of publication that it names."""
    entries: list[dict[str, Any]] = [{"kind": "credit", "value": line}]
    sign = _SIGN.match(line)
    if sign:
        entries.append({"kind": "agency", "value": sign.group(1)})
    else:
        entries += [{"kind": "agency", "value": name} for name in _agencies(line, language)]
        rights = _RIGHTS.search(line)
        if rights:
            entries.append({"kind": "outlet", "value": rights["name"].strip()})
    if count_held("first_published", line.casefold()):
        match = _BY.search(line)
        name = match["name"].strip() if match else find_first_publication(line, apart=True)
        if name:
            entries.append({"kind": "via", "value": name})
    return entries


def _agencies(line: str, language: str) -> list[str]:
    """Return the agencies of a line that is nothing but makers; who made a picture says nothing of the text."""
    bare = line.strip("()[] .")
    named = [] if ":" in bare else _made_with(bare, language, _WITH)
    if named:
        return named
    if is_agency(bare):
        return [bare]
    parts = [part.strip() for part in bare.split(",")]
    if len(parts) == 2 and is_agency(parts[1], codes=" " in parts[0]):
        return [parts[1]]
    return []


def _made_with(part: str, language: str, longest: int) -> list[str]:
    """Return the agencies with whose help a text says that it was made, in at most so many words."""
    made = starts_with("with_agency", part.casefold()) and len(part.split()) <= longest
    return find_declared_names(part, language).agencies if made else []


def _correction(line: str, _language: str) -> list[dict[str, Any]]:
    return [{"kind": "correction", "value": line}]


def _outlet(line: str, _language: str) -> list[dict[str, Any]]:
    return [{"kind": "outlet", "value": line}]


def _title(line: str, _language: str) -> list[dict[str, Any]]:
    """Return the mark of an agency's series before a headline: `UPDATE 2-`."""
    match = _SERIES.match(line)
    if match is None or match.group().split(" ")[0].strip("-:") not in _MARKS:
        return []
    return [{"kind": "correction", "value": match.group().rstrip("-: ")}]


def _date(line: str, language: str) -> list[dict[str, Any]]:
    """Return the agency in a line that holds a byline and a date, or a date and what the text was made with."""
    first, *others = (part.strip() for part in re.split(r"[|\u00b7\u2022]", line))
    entries = _byline(first, language) if starts_with("byline", first.casefold(), language) else []
    for part in others:
        entries += [{"kind": "agency", "value": name} for name in _made_with(part, language, _WITH_DATE)]
    return entries


_READERS = {
    "byline": _byline,
    "credit": _credit,
    "correction": _correction,
    "outlet": _outlet,
    "title": _title,
    "date": _date,
}
