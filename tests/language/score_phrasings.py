"""How many unseen phrasings of furniture are marked, with the right kind, and how many story lines are."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

from samesource.language.find_furniture import find_furniture
from samesource.stages.normalise_text import normalise_text

FOLDER = Path(__file__).parent / "phrasings"
AGAIN = Path(__file__).parent / "phrasings_again"
"""A second set, kept unread to judge the rules by."""


def score_phrasings(language: str, half: str = "all", folder: Path = FOLDER) -> Counter[str]:
    """Return counts: `<kind> marked`, `<kind> right kind`, `<kind>` (all); `story` and `story marked`, `title`, …

    `half`: all, first (phrasings of even index) or second (odd index).
    """
    counts: Counter[str] = Counter()
    pack = tomllib.loads((folder / f"{language}.toml").read_text(encoding="utf-8"))
    for number, (entry, kind) in enumerate(
        [(e, e["kind"]) for e in pack["phrasing"]] + [(e, "") for e in pack["trap"]]
    ):
        if half == "all" or (half == "first") == (number % 2 == 0):
            _score(pack["frame"][number % len(pack["frame"])], entry, kind, language, counts)
    return counts


def _score(frame: dict[str, Any], entry: dict[str, Any], kind: str, language: str, counts: Counter[str]) -> None:
    """Put one phrasing into a report and count what is marked."""
    paragraphs, lines = frame["paragraphs"], entry["lines"]
    place = {"head": 0, "middle": (len(paragraphs) + 1) // 2, "tail": len(paragraphs)}[entry["place"]]
    blocks = [*paragraphs[:place], "\n".join(lines), *paragraphs[place:]]
    normalised = normalise_text("\n\n".join([frame["title"], *blocks]), language)
    spans = find_furniture(normalised.text, language, None)
    held = [(line, _kind_of(line, normalised.text, spans, language)) for line in lines]
    if kind:
        counts[kind] += 1
        counts[f"{kind} marked"] += all(found for _, found in held)
        counts[f"{kind} right kind"] += all(found == kind for _, found in held)
    else:
        counts["trap"] += 1
        counts["trap marked"] += any(found for _, found in held)
    counts["title"] += 1
    counts["title marked"] += _kind_of(frame["title"], normalised.text, spans, language) == "title"
    marked = [_kind_of(paragraph, normalised.text, spans, language) for paragraph in paragraphs]
    counts["story"] += len(marked)
    counts["story marked"] += sum(map(bool, marked))


def _kind_of(line: str, text: str, spans: Any, language: str) -> str:
    """Return the kind of the span that covers most of a line, or nothing; a dateline inside a paragraph is none."""
    wanted = normalise_text(line, language).text
    start = text.find(wanted)
    if start < 0:
        return "lost"
    for span in spans:
        shared = min(span.end, start + len(wanted)) - max(span.start, start)
        if span.kind != "dateline" and shared > 0.5 * len(wanted):
            return str(span.kind)
    return ""
