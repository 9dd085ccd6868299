"""Whether a claim's outlets only stand behind one another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from samesource.stages.claiming.cite_outlets import cite_outlets
from samesource.stages.claiming.find_circle import find_circle
from samesource.stages.claiming.mention import Mention
from samesource.stages.claiming.named import Named
from samesource.stages.claiming.story_view import StoryView

_NEAR = 1
"""Sentences between a claim and the outlet that is named for it."""


class CircularSupport:
    """Finds rings of citations among the outlets of one story."""

    def __init__(self, view: StoryView, documents: Sequence[dict[str, Any]]) -> None:
        """Take the story; `documents` are all of it, copies included: {id, witness, outlet}."""
        self.lineage = view.lineage
        ids = {witness.id: i for i, witness in enumerate(view.witnesses)}
        self.outlets = {ids[d["id"]]: str(d["outlet"]) for d in documents if d["outlet"] and d["id"] in ids}
        known = sorted({str(d["outlet"]) for d in documents if d["outlet"]})
        self.cited = [cite_outlets(witness, known) if len(known) > 1 else [] for witness in view.witnesses]

    def explain(self, found: Mapping[int, Mention], asserting: Sequence[int], named: Mapping[int, Named]) -> str | None:
        """Word the ring that all who assert a claim come back to; null where somebody stands outside it.

        Outside are texts of no known outlet, and texts that name a source of the claim that is no outlet of the story.
        """
        if not any(self.cited[d] for d in asserting) or any(d not in self.outlets for d in asserting):
            return None
        steps: dict[str, dict[str, str]] = {}
        for document in asserting:
            own = self.outlets[document]
            leans = steps.setdefault(own, {})
            for parent in self.lineage.parents[document]:
                if parent in found and parent in self.outlets and self.outlets[parent] != own:
                    leans.setdefault(self.outlets[parent], "derives from")
            for outlet in self._near(document, found[document]):
                if outlet != own:
                    leans[outlet] = "cites"
        path = find_circle(steps, {self.outlets[d] for d in asserting})
        if not path or any(self._outside(named[d].name) for d in asserting):
            return None
        told = ", which ".join(f"{how} {other}" for _, how, other in path)
        return f"{path[0][0]} {told}: nobody outside this ring is named"

    def _near(self, document: int, mention: Mention) -> list[str]:
        """List the outlets that a text names beside the claim, or at its head."""
        return [
            outlet
            for sentence, outlet in self.cited[document]
            if abs(sentence - mention.sentence) <= _NEAR or sentence == 0
        ]

    def _outside(self, name: str) -> bool:
        """Tell whether a named source is nobody of the story's outlets."""
        folded = name.casefold()
        return bool(folded) and not any(
            outlet.casefold().removeprefix("the ") in folded or folded in outlet.casefold()
            for outlet in self.outlets.values()
        )
