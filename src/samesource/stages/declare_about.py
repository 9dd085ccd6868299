"""Gather what a document says of itself."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from samesource.language.declared.agency import is_agency
from samesource.language.declared.dates import find_declared_dates
from samesource.language.declared.find_content_credentials import find_content_credentials
from samesource.language.declared.find_masthead import find_masthead
from samesource.language.declared.names import find_declared_names
from samesource.language.declared.sources import find_declared_sources
from samesource.language.declared.times import find_declared_times
from samesource.language.find_furniture import find_furniture
from samesource.language.furniture.count_held import count_held
from samesource.language.furniture.span import FurnitureSpan
from samesource.language.is_weekday import is_weekday
from samesource.language.normalised import Normalised
from samesource.records.about import About
from samesource.records.read_statements import read_statements
from samesource.records.statement import KINDS, Statement

_HOST = re.compile(r"^(?:https?://)?(?:www\.)?([^/:?#\s]+\.[^/:?#\s]+)", re.I)
_SOURCES = (
    "agency",
    "canonical",
    "original-url",
    "based-on",
    "citation",
    "via",
    "dateline",
    "section",
    "unread-time",
)
"""Kinds of statement that are declared entries, in their order."""
_PARTS = re.compile(r"\s[|\u00b7\u2022]\s|,\s|\s-\s")


def declare(document: Mapping[str, Any], normalised: Normalised) -> About:
    """Return what `document` (columns of `tables.DOCUMENTS`) and its text say of outlet, author, times and sources.

    What is known apart from the text goes before what the text says.
    """
    said = _statements(document)
    facts = {**_first_said(said), **{k: v for k, v in document.items() if v is not None}}
    text, language = normalised.text, normalised.language
    spans = find_furniture(text, language, facts.get("title"))
    declared = _declared(document, normalised, spans, said)
    names = [name for span in spans if span.kind == "byline" for name in _people(text, span, language)]
    names += [entry["value"] for entry in declared if entry["kind"] == "byline"]
    declared = [entry for entry in declared if entry["kind"] != "byline"]
    return About(
        id=str(facts["id"]),
        path=facts.get("path"),
        url=facts.get("url"),
        outlet=facts.get("outlet")
        or _outlet(text, spans, declared)
        or _host(facts.get("url") or facts.get("canonical")),
        title=facts.get("title") or _first(text, spans, "title"),
        byline=facts.get("byline") or (", ".join(dict.fromkeys(names)) or None),
        agency=facts.get("agency") or next((entry["value"] for entry in declared if entry["kind"] == "agency"), None),
        times=find_declared_times(text, spans, facts, said),
        declared=declared,
    )


def _statements(document: Mapping[str, Any]) -> list[Statement]:
    """Return what is said of a document apart from its text; bare columns count as metadata."""
    said = read_statements(document.get("statements_json"))
    if not said:
        named = {kind: document.get(kind) or document.get(kind.replace("-", "_")) for kind in KINDS}
        said = [Statement(kind, str(value), "metadata") for kind, value in named.items() if value]
    return said


def _first_said(said: Sequence[Statement]) -> dict[str, str]:
    """Return the first value of each kind; statements are in order of trust."""
    return {statement.kind: statement.value for statement in reversed(said)}


def _declared(
    document: Mapping[str, Any], normalised: Normalised, spans: Sequence[FurnitureSpan], said: Sequence[Statement]
) -> list[dict[str, Any]]:
    """Return the declared sources with original positions; those known apart from the text have none."""
    given: list[dict[str, Any]] = [
        {"kind": statement.kind, "value": statement.value, "start": None, "end": None}
        for kind in _SOURCES
        for statement in said
        if statement.kind == kind
    ]
    given += _apart("agency", _credited(said, normalised.language)) + _apart("outlet", _other_outlets(said))
    given = list({(entry["kind"], entry["value"]): entry for entry in given}.values())
    for entry in find_declared_sources(normalised.text, spans, normalised.language):
        start, end = normalised.to_original(entry["start"], entry["end"])
        given.append({"kind": entry["kind"], "value": entry["value"], "start": start, "end": end})
    if normalised.stripped.get("content credentials"):
        given += [
            {"kind": "content-credentials", "value": found.says, "start": found.start, "end": found.end}
            for found in find_content_credentials(str(document.get("text") or ""))
        ]
    return given


def _apart(kind: str, values: Sequence[str]) -> list[dict[str, Any]]:
    """Return entries that stand nowhere in the text."""
    return [{"kind": kind, "value": value, "start": None, "end": None} for value in values]


def _credited(said: Sequence[Statement], language: str) -> list[str]:
    """Return the agencies that bylines apart from the text name: great ones, or called so."""
    lines = (statement.value for statement in said if statement.kind == "byline")
    names = (name for line in lines for name in find_declared_names(line, language).agencies)
    return [name for name in names if is_agency(name, codes=False)]


def _other_outlets(said: Sequence[Statement]) -> list[str]:
    """Return the outlets that contradict the one trusted most: neither is part of the other."""
    named = [statement.value for statement in said if statement.kind == "outlet"]
    best = named[0].casefold() if named else ""
    return [name for name in named[1:] if best not in name.casefold() and name.casefold() not in best]


def _first(text: str, spans: Sequence[FurnitureSpan], kind: str) -> str | None:
    """Return the first span of a kind."""
    return next((text[span.start : span.end] for span in spans if span.kind == kind), None)


def _people(text: str, span: FurnitureSpan, language: str) -> list[str]:
    """Return the people a byline names."""
    return find_declared_names(text[span.start : span.end], language).people


def _outlet(text: str, spans: Sequence[FurnitureSpan], declared: Sequence[Mapping[str, Any]]) -> str | None:
    """Return the masthead or rights line, what stands beside a date and sounds like an outlet, or the first line's."""
    for entry in declared:
        if entry["kind"] == "outlet" and "\u00a9" not in entry["value"]:
            return str(entry["value"])
    for span in spans:
        line = text[span.start : span.end]
        if span.kind == "date" and find_declared_dates(line):
            for part in _PARTS.split(line):
                if _names_outlet(part):
                    return part.strip()
    return find_masthead(text, spans)


def _names_outlet(part: str) -> bool:
    """Tell whether a part of a line beside a date sounds like an outlet: no date, no day of the week."""
    folded = part.casefold().strip(" .")
    named = count_held("outlet", folded) and not is_weekday(folded)
    return bool(named) and not find_declared_dates(part) and len(part.split()) <= 6


def _host(url: str | None) -> str | None:
    """Return the host of an address."""
    match = _HOST.match(url or "")
    return match.group(1).lower() if match else None
