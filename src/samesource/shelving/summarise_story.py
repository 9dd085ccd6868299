"""Say in a list's line what a story is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import UTC

from samesource.exports.views.read_time import read_time
from samesource.model import Document, Trace
from samesource.shelf import StoryEntry

OUTLETS, FOUND_BY = 24, 4_000
"""Outlets named, and characters a search looks through: a story of thousands of reports must not fill a list."""


def summarise_story(trace: Trace) -> StoryEntry:
    """Return the entry of the one story of `trace`, as `split_stories` cuts it or an archive keeps it."""
    story = trace.stories[0]
    documents = sorted(trace.documents, key=lambda document: document.id)
    times = sorted(time.moment for document in documents if (time := read_time(document)))
    outlet = {document.id: document.outlet for document in documents}
    verdicts = Counter(claim.verdict for claim in trace.claims)
    return StoryEntry(
        id=story.id,
        title=story.title,
        documents=len(story.documents) + (trace.left_out.documents if trace.left_out else 0),
        families=len(story.families),
        outlets=tuple(sorted({name for name in outlet.values() if name}))[:OUTLETS],
        languages=tuple(sorted({document.language for document in documents if document.language})),
        independent_texts=story.independent_texts,
        first=times[0].astimezone(UTC).isoformat().replace("+00:00", "Z") if times else None,
        last=times[-1].astimezone(UTC).isoformat().replace("+00:00", "Z") if times else None,
        factual_changes=sum(
            change.severity == "factual"
            and (outlet.get(change.parent) is None or outlet.get(change.parent) != outlet.get(change.child))
            for change in trace.changes
        ),
        claims=len(trace.claims),
        verdicts={name: verdicts[name] for name in sorted(verdicts)},
        found_by=_found_by(story.id, story.title, documents),
    )


def _found_by(story: str, title: str, documents: Iterable[Document]) -> str:
    """Join the different words by which a person may look for a story."""
    said = [story, title]
    for document in documents:
        said += [document.id, document.title or "", document.outlet or "", document.byline or "", document.agency or ""]
    return "\n".join(dict.fromkeys(words.casefold() for words in said if words))[:FOUND_BY]
