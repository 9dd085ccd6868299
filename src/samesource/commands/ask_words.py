"""The command `ask`, asked about a sentence."""

from __future__ import annotations

import dataclasses
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from samesource.asking.match_claims import match_claims
from samesource.asking.matched_claim import MatchedClaim
from samesource.exports.views.show_reading import show_reading
from samesource.model import Document, Estimate, Trace
from samesource.shelving.open_shelf import ARCHIVE_MARK, open_shelf
from samesource.tracing import trace

_SHOWN = 5
_READING = 80
"""Characters of a reading that are shown."""


def ask_words(words: str, path: Path, *, as_json: bool) -> None:
    """Print the claims that say `words` in an archive, a trace, or reports that are traced for it.

    Raise InputError where there is nothing to look in or nothing to look for.
    """
    found = [(match, traced) for traced in _traces(path) for match in match_claims(traced, words, _SHOWN)]
    found.sort(key=lambda pair: (-pair[0].likeness, -pair[0].claim.support.documents, pair[0].claim.id))
    shown = found[:_SHOWN]
    if as_json:
        listed = [{**dataclasses.asdict(m.claim), "likeness": m.likeness, "earliest": m.earliest} for m, _ in shown]
        sys.stdout.write(json.dumps(listed, ensure_ascii=False, indent=2) + "\n")
    elif shown:
        sys.stdout.write("\n".join(_describe(match, traced) for match, traced in shown))
    else:
        sys.stdout.write("No claim found here says that. It may still stand in a report as a sentence of its own.\n")


def _traces(path: Path) -> Iterator[Trace]:
    """Yield a trace for each story of an archive, the one that a folder or file holds, or one made of its reports."""
    if not (path / ARCHIVE_MARK).is_file() and not (path / "trace.json").is_file() and path.name != "trace.json":
        yield trace([path])
        return
    shelf = open_shelf(path)
    try:
        for entry in shelf.stories():
            yield shelf.story(entry.id)
    finally:
        shelf.close()


def _describe(match: MatchedClaim, traced: Trace) -> str:
    """Say what a claim rests on and who says it how, the main reading first."""
    claim, support = match.claim, match.claim.support
    documents = {document.id: document for document in traced.documents}
    first = " or ".join(_called(documents.get(name), name) for name in match.earliest[:_SHOWN])
    origins = _count(support.independent_origins)
    lines = [
        claim.text,
        f"  {claim.verdict}: {claim.reason}",
        f"  reports {support.documents}, independent texts {_count(support.independent_texts)}, origins {origins}",
        f"  earliest of the texts: {first}",
    ]
    for said in sorted(claim.assertions, key=lambda a: (a.status == "alters", a.document)):
        if said.text:
            named = f" ({said.attribution})" if said.attribution else ""
            reading = show_reading(said.reading, _READING)
            lines.append(f"  {said.status:8} {said.document} {said.start}-{said.end}: {reading}{named}")
    return "\n".join(lines) + f"\n  {claim.scope}\n"


def _count(count: Estimate) -> str:
    return str(count.estimate) if count.low == count.high else f"{count.estimate} ({count.low} to {count.high})"


def _called(document: Document | None, name: str) -> str:
    told = [part for part in (document.outlet, document.title) if part] if document else []
    return f"{name}, {', '.join(told)}" if told else name
