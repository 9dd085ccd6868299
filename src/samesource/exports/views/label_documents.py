"""Give every document of a report its number and its name."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from samesource.exports.views.read_time import read_time
from samesource.exports.views.shorten_text import shorten_text
from samesource.language.find_host import find_host
from samesource.model import Document

NAME_LENGTH = 64


@dataclass(frozen=True, slots=True)
class Label:
    """How a document is called: `token` is the short number in its disc, `name` the outlet, title or id."""

    token: str
    name: str
    standing: str


def label_documents(documents: list[Document], standing: dict[str, str]) -> dict[str, Label]:
    """Label documents in order of id, and each lost source of `standing`; distinct numbers in file names are kept."""
    tokens = _number([document.id for document in documents])
    names = [_name(document) for document in documents]
    labels = {}
    apart = {document.id for document in documents if document.id not in standing}
    called = Counter(names)
    near: dict[str, list[Document]] = {}
    for document, name in zip(documents, names, strict=True):
        if document.id not in apart:
            near.setdefault(name, []).append(document)
    alike = {name: _Alike.of(group) for name, group in near.items()}
    for document, token, name in zip(documents, tokens, names, strict=True):
        if document.id in apart and called[name] > 1:
            full = _date(document, name)
        else:
            full = _tell_apart(document, name, alike[name]) if name in alike and alike[name].count > 1 else name
        labels[document.id] = Label(token, full, standing.get(document.id, "apart"))
    lost = [name for name, kind in standing.items() if kind == "lost"]
    for number, name in enumerate(lost, start=1):
        labels[name] = Label("?" if len(lost) == 1 else f"?{number}", "a lost source", "lost")
    return labels


@dataclass(frozen=True, slots=True)
class _Alike:
    """The documents of one name: how many, their moments of publication, and how many bear each date."""

    count: int
    moments: frozenset[datetime]
    first: datetime | None
    dates: Counter[date]

    @classmethod
    def of(cls, documents: list[Document]) -> _Alike:
        """Read the times of documents."""
        moments = [time.moment for document in documents if (time := read_time(document))]
        return cls(
            len(documents), frozenset(moments), min(moments, default=None), Counter(moment.date() for moment in moments)
        )


def _number(names: list[str]) -> list[str]:
    """Take the last or the first number of each id where all have a distinct short one there, else count."""
    found = [re.findall(r"(?<![0-9a-zA-Z])[a-zA-Z]?(\d{1,3})(?![0-9a-zA-Z])", name) for name in names]
    for place in (-1, 0):
        own = [numbers[place] for numbers in found if numbers]
        if len(set(own)) == len(names):
            long = all(len(number) == 3 and number[0] == "0" for number in own)
            return [number[1:] for number in own] if long else own
    width = max(2, len(str(len(names))))
    return [str(number).zfill(width) for number in range(1, len(names) + 1)]


def _name(document: Document) -> str:
    if document.outlet:
        return shorten_text(document.outlet, NAME_LENGTH)
    host = find_host(document.url)
    if host:
        return shorten_text(host, NAME_LENGTH)
    return shorten_text(document.title or _open(document) or document.id, NAME_LENGTH)


def _open(document: Document) -> str:
    """Return the opening words of a text without headline, past its furniture."""
    text, start = document.text or "", 0
    for span in sorted(document.furniture, key=lambda span: span.start):
        if not text[start : span.start].strip():
            start = max(start, span.end)
    words = shorten_text(text[start : start + 200], NAME_LENGTH - 2)
    return f"“{words}”" if words else ""


def _tell_apart(document: Document, name: str, alike: _Alike) -> str:
    """Add what tells documents of one name apart: hour, day or year, else the id; the earliest keeps its name."""
    own = read_time(document)
    if not document.outlet or own is None or len(alike.moments) < alike.count:
        return shorten_text(f"{name} ({document.id.rsplit('/', 1)[-1]})", NAME_LENGTH + 20)
    if own.moment == alike.first:
        return name
    if own.exact and alike.dates[own.moment.date()] > 1:
        return f"{name}, {own.moment:%H:%M}"
    return _date(document, name)


def _date(document: Document, name: str) -> str:
    time = read_time(document)
    if time is None:
        return shorten_text(f"{name} ({document.id.rsplit('/', 1)[-1]})", NAME_LENGTH + 20)
    return f"{name}, {time.show(year=True).split(', ')[0]}"
