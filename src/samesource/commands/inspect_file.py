"""The command `inspect`."""

from __future__ import annotations

import dataclasses
import json
import sys
from pathlib import Path
from typing import Any

from samesource.config import ReadingConfig
from samesource.language.furniture_span import FurnitureSpan
from samesource.reading.read_documents import read_documents
from samesource.reading.rows import DocumentRow, RejectedRow
from samesource.records.prepared import TITLE
from samesource.stages.declare_about import declare
from samesource.stages.mark_furniture import mark_furniture
from samesource.stages.normalise_text import normalise_text
from samesource.stages.segment_text import segment_text

_SHOWN = 100


def inspect_file(path: Path, *, as_json: bool) -> None:
    """Print what was read from a file or folder: text, furniture and what each report says of itself."""
    found = [_inspect(row) for row in read_documents([path], None, ReadingConfig())]
    if as_json:
        sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=1) + "\n")
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
    return {
        **dataclasses.asdict(about),
        "format": row.format,
        "language": normalised.language,
        "characters": len(row.text),
        "words": len(prepared.token_word),
        "stripped": normalised.stripped,
        "furniture": [_span(span, row.text) for span in spans],
        "sentences": [
            {"kind": "title" if kind == TITLE else "story", "text": prepared.sentence_text(i)}
            for i, kind in enumerate(prepared.sentence_kind.tolist())
        ],
    }


def _span(span: FurnitureSpan, text: str) -> dict[str, Any]:
    """Describe one furniture span with its words."""
    return {"kind": span.kind, "start": span.start, "end": span.end, "text": text[span.start : span.end]}


def _lines(entry: dict[str, Any]) -> list[str]:
    """Say what was found in one document."""
    if "reason" in entry:
        return [f"{entry['id']}: rejected: {entry['reason']}"]
    lines = [f"{entry['id']}  ({entry['format']}, {entry['language']}, {entry['words']} story words)"]
    lines += [f"  {name:8} {entry[name]}" for name in ("title", "outlet", "byline", "agency", "url") if entry.get(name)]
    lines += [f"  time     {time['value']} ({time['kind']}, from {time['where']})" for time in entry["times"]]
    lines += [f"  declares {said['kind']}: {said['value']}" for said in entry["declared"]]
    lines += [f"  stripped {kind}: {count}" for kind, count in entry["stripped"].items()]
    lines += [f"  {span['kind']:10} | {_short(span['text'])}" for span in entry["furniture"]]
    lines += [f"  {sentence['kind']:10} > {_short(sentence['text'])}" for sentence in entry["sentences"]]
    return lines


def _short(text: str) -> str:
    """Put a text on one line of bounded length."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"
