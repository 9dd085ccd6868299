"""A claim as trace.json holds it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from samesource.language.attributions import find_attributions
from samesource.language.speakers import find_speakers
from samesource.records.attribution import Attribution
from samesource.stages.claiming.assertion_status import assertion_status
from samesource.stages.claiming.attribute_mention import attribute_mention
from samesource.stages.claiming.circular_support import CircularSupport
from samesource.stages.claiming.judge_support import SCOPE, judge_support
from samesource.stages.claiming.mention import Mention
from samesource.stages.claiming.name_origin import name_origin
from samesource.stages.claiming.named import FIRST_HAND, Named
from samesource.stages.claiming.origin_judge import OriginJudge
from samesource.stages.claiming.read_group import CHANGED, ReadGroup
from samesource.stages.claiming.rival_reading import rival_reading
from samesource.stages.claiming.speaker_around import speaker_around
from samesource.stages.claiming.story_view import StoryView
from samesource.stages.claiming.sure_strangers import sure_strangers

_KINDS = {"quantity": "number", "ordinal": "number", "date": "date", "time": "date", "quote": "quote", "event": "event"}


class ClaimWriter:
    """Writes the claims of one story."""

    def __init__(
        self,
        story: str,
        view: StoryView,
        documents: Sequence[dict[str, Any]],
        origins: Mapping[str, str],
        strangers: float,
    ) -> None:
        """Take the story; `origins` are those that a person gives, by document; `strangers` is the option's value."""
        self.origins = origins
        self.least = strangers
        self.judge = OriginJudge(view)
        self.story = story
        self.witnesses = view.witnesses
        self.view = view.lineage
        self.documents = sorted(documents, key=lambda d: str(d["id"]))
        self.circles = CircularSupport(view, self.documents)
        self.sources = [_by_sentence(find_attributions(witness)) for witness in view.witnesses]
        self.spoken = [find_speakers(witness) for witness in view.witnesses]

    def write(self, read: ReadGroup) -> dict[str, Any]:
        """Write a claim without its id."""
        found = read.group.by_document()
        cues = {d: attribute_mention(m, self.sources[d].get(m.sentence, ())) for d, m in found.items()}
        named = {d: Named(self._origin(d, found[d], cues[d][0]), cues[d][0]) for d in found}
        roots = read.roots(self.view)
        top = set(roots)
        order = sorted(read.asserting, key=lambda d: d not in top)
        origin = name_origin(order, named, [witness.language for witness in self.witnesses])
        status = assertion_status(read, found, [d for d in found if cues[d][1]], self.view)
        distinct = [named[d].name or FIRST_HAND for d in roots if named[d].name or named[d].is_first_hand]
        strangers = self._strangers(read, roots, found, named)
        silent = sum(not (named[d].name or named[d].is_first_hand) for d in roots)
        circular = self.circles.explain(found, _of_one_statement(read), named) or self._circular(
            origin, read.asserting, roots
        )
        rival = rival_reading(read, found, status, self.view)
        counted, verdict, reason = judge_support(read.texts, distinct, silent, circular, rival, strangers)
        return {
            "story": self.story,
            "text": self._lead(found[order[0]]),
            "kind": _KINDS[read.group.kind],
            "origin": origin,
            "assertions": [self._assertion(found[d], read.readings[d], named[d], status[d]) for d in sorted(found)],
            "support": {
                **self._spread(read.asserting),
                "independent_texts": read.texts,
                "independent_origins": counted,
            },
            "verdict": verdict,
            "reason": reason,
            "scope": SCOPE,
        }

    def _origin(self, document: int, mention: Mention, cue: Attribution | None) -> str:
        """Return the source that a person names for a document, else the one that it names itself."""
        return self.origins.get(self.witnesses[document].id) or self._source(mention, cue)

    def _source(self, mention: Mention, cue: Attribution | None) -> str:
        if mention.kind == "quote":
            return mention.speaker or ""
        if cue and cue.source:
            return cue.source
        return speaker_around(mention, self.spoken[mention.document])

    def _strangers(
        self, read: ReadGroup, roots: Sequence[int], found: dict[int, Mention], named: Mapping[int, Named]
    ) -> str:
        """Say why two roots have a claim from two origins; empty where nothing shows it: a quotation has its speaker.

        What a person says of origins decides between the texts it was said of.
        """
        told = {d: self.origins[self.witnesses[d].id] for d in roots if self.witnesses[d].id in self.origins}
        if read.group.kind == "quote" or read.texts["estimate"] < 2:
            return ""
        if len(set(told.values())) > 1:
            return " and ".join(dict.fromkeys(told.values()))
        others = [d for d in roots if d not in told] + list(told)[:1]
        sure = sure_strangers(others, named, self.witnesses, self.view.dependent)
        return sure or self.judge.strangers(others, found, read.texts["estimate"], self.least)

    def _circular(self, origin: dict[str, str] | None, asserting: Sequence[int], roots: Sequence[int]) -> str | None:
        """Tell of the outlet that is named as origin while its own report derives from others that say so."""
        name = origin["name"].casefold() if origin else ""
        for document in self.documents:
            if document["outlet"] and document["outlet"].casefold().removeprefix("the ") == name.removeprefix("the "):
                own = [i for i in asserting if self.witnesses[i].id == document["witness"] and i not in roots]
                if own:
                    return f"{document['outlet']} is named as the origin, but its own report derives from others"
        return None

    def _lead(self, mention: Mention) -> str:
        """Word the claim as its earliest root does; an ellipsis where that begins within a sentence."""
        witness = self.witnesses[mention.document]
        text = witness.text
        if mention.kind != "quote":
            cut = mention.clause_start > witness.sentence_start[mention.sentence]
            return ("… " if cut else "") + text[mention.clause_start : mention.clause_end].strip(" ,;:-\n")
        text = text[mention.start : mention.end].strip(" ,;:-\n")
        return f'{mention.speaker}: "{text}"' if mention.speaker else f'"{text}"'

    def _assertion(self, mention: Mention, reading: str, named: Named, status: str) -> dict[str, Any]:
        witness = self.witnesses[mention.document]
        start, end = witness.original(mention.clause_start, mention.clause_end)
        return {
            "document": witness.id,
            "start": start,
            "end": end,
            "text": witness.text[mention.clause_start : mention.clause_end],
            "reading": reading,
            "attribution": named.name or (named.cue.cue if named.cue else None),
            "status": status,
        }

    def _spread(self, asserting: Sequence[int]) -> dict[str, int]:
        """Count the documents, copies included, that hold the main reading, and their known outlets."""
        ids = {self.witnesses[i].id for i in asserting}
        holding = [d for d in self.documents if d["witness"] in ids]
        outlets = {d["outlet"] for d in holding if d["outlet"]}
        return {"documents": max(len(holding), len(ids)), "outlets": len(outlets)}


def _of_one_statement(read: ReadGroup) -> list[int]:
    """List the documents that state what the main reading states, whomever they name for it: a ring names others."""
    main = read.main.partition(CHANGED)[0]
    return [d for d in sorted(read.readings) if read.readings[d].partition(CHANGED)[0] == main]


def _by_sentence(attributions: Sequence[Attribution]) -> dict[int, list[Attribution]]:
    found: dict[int, list[Attribution]] = {}
    for attribution in attributions:
        found.setdefault(attribution.sentence, []).append(attribution)
    return found
