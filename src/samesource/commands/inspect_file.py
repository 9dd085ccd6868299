"""The command `inspect`."""

from __future__ import annotations

import dataclasses
import json
import sys
from pathlib import Path
from typing import Any

from samesource.apply_options import apply_options
from samesource.config import Config
from samesource.config_file import load_config
from samesource.language.explain_furniture import explain_furniture
from samesource.language.furniture.span import FurnitureSpan
from samesource.reading.read_documents import read_documents
from samesource.reading.rows import DocumentRow, RejectedRow
from samesource.records.prepared import TITLE, Prepared
from samesource.records.read_statements import read_statements
from samesource.stages.declare_about import declare
from samesource.stages.mark_furniture import mark_furniture
from samesource.stages.normalise_text import normalise_text
from samesource.stages.segment_text import segment_text

_SHOWN = 100


def inspect_file(path: str, config: Path | None, options: dict[str, Any], *, as_json: bool) -> None:
    """Print what was read from a file, folder or address: text, furniture and why, and what each report says of itself.

    `options` are those of the section `reading` that the command line gives. Documents are printed as they are read.
    """
    given = {"reading": {name: value for name, value in options.items() if value is not None}}
    chosen = apply_options(load_config(config) if config else Config(), given)
    found = (_inspect(row) for row in read_documents([path], None, chosen.reading))
    if as_json:
        sys.stdout.write(json.dumps(list(found), ensure_ascii=False, indent=1) + "\n")
        return
    for entry in found:
        sys.stdout.write("\n".join(_lines(entry)) + "\n\n")


def _inspect(row: DocumentRow | RejectedRow) -> dict[str, Any]:
    """Run the stages of one document on it."""
    if isinstance(row, RejectedRow):
        return dataclasses.asdict(row)
    normalised = normalise_text(row.text, row.language)
    about = declare(dataclasses.asdict(row), normalised)
    spans = mark_furniture(normalised, about)
    prepared = segment_text(normalised, about, spans)
    story = _story_bounds(prepared)
    return {
        **dataclasses.asdict(about),
        "format": row.format,
        "language": normalised.language,
        "characters": len(row.text),
        "words": len(prepared.token_word),
        "stripped": normalised.stripped,
        "statements": [dataclasses.asdict(said) for said in read_statements(row.statements_json)],
        "furniture": [_span(span, row.text, story, normalised.language) for span in spans],
        "sentences": [
            {"kind": "title" if kind == TITLE else "story", "text": prepared.sentence_text(i)}
            for i, kind in enumerate(prepared.sentence_kind.tolist())
        ],
    }


def _story_bounds(prepared: Prepared) -> tuple[int, int]:
    """Return where the story begins and ends in the text as received."""
    body = prepared.sentence_kind != TITLE
    if not body.any():
        return 0, 0
    return prepared.original(int(prepared.sentence_start[body].min()), int(prepared.sentence_end[body].max()))


def _span(span: FurnitureSpan, text: str, story: tuple[int, int], language: str) -> dict[str, Any]:
    """Describe one furniture span with its words and the signs that gave it away."""
    line = text[span.start : span.end]
    place = "head" if span.start < story[0] else "tail" if span.start >= story[1] else "middle"
    why = explain_furniture(normalise_text(line, language).text, span.kind, place, language)
    return {"kind": span.kind, "start": span.start, "end": span.end, "text": line, "why": why}


def _lines(entry: dict[str, Any]) -> list[str]:
    """Say what was found in one document."""
    if "reason" in entry:
        return [f"{entry['id']}: rejected: {entry['reason']}"]
    lines = [f"{entry['id']}  ({entry['format']}, {entry['language']}, {entry['words']} story words)"]
    lines += [f"  {name:8} {entry[name]}" for name in ("title", "outlet", "byline", "agency", "url") if entry.get(name)]
    lines += [
        f"  time     {time['value']} ({time['kind']}, from {time['where']}, trust {time['trust']:.2f})"
        + "".join(f"; doubt: {doubt}" for doubt in time.get("doubts") or ())
        for time in entry["times"]
    ]
    lines += [f"  declares {said['kind']}: {said['value']}" for said in entry["declared"]]
    lines += [f"  stripped {kind}: {count}" for kind, count in entry["stripped"].items()]
    for span in entry["furniture"]:
        lines += [f"  {span['kind']:10} | {_short(span['text'])}", f"  {'':10} |   because it {span['why']}"]
    lines += [f"  {sentence['kind']:10} > {_short(sentence['text'])}" for sentence in entry["sentences"]]
    return lines


def _short(text: str) -> str:
    """Put a text on one line of bounded length."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"
