"""Mark what is not the story, by form."""

from __future__ import annotations

import re

from samesource.language.furniture_span import FurnitureSpan
from samesource.language.normalised import Normalised
from samesource.records.about import About

_FORMS = (
    ("url", re.compile(r"(?:original url:?|source:?|link:?)?\s*(?:https?://\S+|www\.\S+)?$", re.I)),
    ("byline", re.compile(r"(?:By|Story by|Von|Par|Por|Di)\s+[A-Z][^.!?]{2,80}$")),
    ("related", re.compile(r"(?:related (?:article|stor)|read (?:more|also)|see also)[^.]*$", re.I)),
    ("keywords", re.compile(r"(?:keywords|tags|topics)\s*:", re.I)),
    ("credit", re.compile(r"\(?(?:photo|image|picture|reporting|editing|writing)\b.{0,10}(?:by|:)|\u00a9", re.I)),
    ("correction", re.compile(r"\((?:corrects|this version|updates|adds)\b", re.I)),
    ("navigation", re.compile(r".* [|>] .*[^.]$")),
    ("date", re.compile(r"(?=.{6,45}$)(?:\w+,? )?(?:\d{1,2}\.? \w+|\w+ \d{1,2}),? \d{4}\b[^.]*$")),
)
_DATELINE = re.compile(r"[A-Z][\w' .-]+(?:, [\w .]+){0,3}(?: \(\w+\))? - (?=[\"'A-Z0-9])")
_APPEAL = re.compile(r"(?:dear readers|a message from|support us|subscribe|newsletter)", re.I)


def mark_furniture(normalised: Normalised, about: About) -> list[FurnitureSpan]:
    """Return the furniture of a text in original positions, in order; nothing is deleted."""
    spans: list[FurnitureSpan] = []
    place, story, appeal = 0, False, False
    for line in normalised.text.split("\n"):
        start, end = place, place + len(line)
        place = end + 1
        kind = next((kind for kind, form in _FORMS if line and form.match(line)), "")
        appeal = appeal or (story and len(line) < 200 and bool(_APPEAL.match(line)))
        if appeal:
            kind = "appeal"
        elif (
            not kind
            and not story
            and (line == about.title or (len(line) < 160 and line[-1:] not in '.!"' and "." not in line))
        ):
            kind = "title"
        if not kind and not story:
            story = True
            match = _DATELINE.match(line[:90])
            if match:
                spans.append(FurnitureSpan(start, start + match.end(), "dateline"))
        if kind and end > start:
            spans.append(FurnitureSpan(start, end, kind))
    return [FurnitureSpan(*normalised.to_original(span.start, span.end), span.kind) for span in spans]
