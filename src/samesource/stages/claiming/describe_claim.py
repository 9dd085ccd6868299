"""A claim as trace.json holds it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from samesource.language.attributions import find_attributions
from samesource.records.attribution import Attribution
from samesource.stages.claiming.attribute_mention import attribute_mention
from samesource.stages.claiming.judge_support import SCOPE, judge_support
from samesource.stages.claiming.mention import Mention
from samesource.stages.claiming.name_origin import distinct_origins, name_origin
from samesource.stages.claiming.read_group import ReadGroup
from samesource.stages.claiming.story_view import StoryView

_KINDS = {"quantity": "number", "ordinal": "number", "date": "date", "time": "date", "quote": "quote", "event": "event"}


class ClaimWriter:
    """Writes the claims of one story."""

    def __init__(self, story: str, view: StoryView, documents: Sequence[dict[str, Any]]) -> None:
        self.story = story
        self.witnesses = view.witnesses
        self.view = view.lineage
        self.documents = sorted(documents, key=lambda d: str(d["id"]))
        self.sources = [_by_sentence(find_attributions(witness)) for witness in view.witnesses]

    def write(self, read: ReadGroup) -> dict[str, Any]:
        """Write a claim without its id."""
        found = read.group.by_document()
        cues = {d: attribute_mention(m, self.sources[d].get(m.sentence, ())) for d, m in found.items()}
        names = {d: self._source(found[d], cues[d][0]) for d in found}
        roots = [d for d in self.view.order if d in read.asserting and not self._inherits(d, read)]
        origin = name_origin(roots, read.asserting, names, cues, self.view.order)
        disjoint = distinct_origins(roots, names)
        counted, verdict, reason = judge_support(read.texts, disjoint, None)
        lead = self._lead(read, found, roots)
        return {
            "story": self.story,
            "text": lead,
            "kind": _KINDS[read.group.kind],
            "origin": origin,
            "assertions": [self._assertion(read, d, found[d], cues[d], names[d]) for d in sorted(found)],
            "support": {
                **self._spread(read.asserting),
                "independent_texts": read.texts,
                "independent_origins": counted,
            },
            "verdict": verdict,
            "reason": reason,
            "scope": SCOPE,
        }

    def _inherits(self, document: int, read: ReadGroup) -> bool:
        return any(parent in read.asserting for parent in self.view.parents[document])

    def _source(self, mention: Mention, cue: Attribution | None) -> str:
        if mention.kind == "quote":
            return mention.speaker or ""
        return cue.source if cue else ""

    def _lead(self, read: ReadGroup, found: dict[int, Mention], roots: list[int]) -> str:
        """Word the claim as the earliest root does."""
        first = roots[0] if roots else read.asserting[0]
        mention = found[first]
        text = self.witnesses[first].text[mention.clause_start : mention.clause_end].strip(" ,;:-\n")
        if mention.kind == "quote":
            speaker = f"{mention.speaker}: " if mention.speaker else ""
            return f'{speaker}"{text}"'
        return text

    def _assertion(
        self, read: ReadGroup, document: int, mention: Mention, cue: tuple[Attribution | None, bool], name: str
    ) -> dict[str, Any]:
        witness = self.witnesses[document]
        start, end = witness.original(mention.clause_start, mention.clause_end)
        altered = read.readings[document] != read.main
        return {
            "document": witness.id,
            "start": start,
            "end": end,
            "text": witness.text[mention.clause_start : mention.clause_end],
            "reading": read.readings[document],
            "attribution": name or (cue[0].cue if cue[0] else None),
            "status": "alters" if altered else "hedges" if cue[1] else "asserts",
        }

    def _spread(self, asserting: Sequence[int]) -> dict[str, int]:
        """Count the documents, copies included, that hold the main reading, and their known outlets."""
        ids = {self.witnesses[i].id for i in asserting}
        holding = [d for d in self.documents if d["witness"] in ids]
        outlets = {d["outlet"] for d in holding if d["outlet"]}
        return {"documents": max(len(holding), len(ids)), "outlets": len(outlets)}


def _by_sentence(attributions: Sequence[Attribution]) -> dict[int, list[Attribution]]:
    found: dict[int, list[Attribution]] = {}
    for attribution in attributions:
        found.setdefault(attribution.sentence, []).append(attribution)
    return found
