"""Which units of two witnesses correspond."""

from __future__ import annotations

from samesource.records.alignment import Alignment
from samesource.stages.collating.witness_text import ASIDE, WitnessText

Link = tuple[list[int], list[int]]


def unit_links(guide: WitnessText, text: WitnessText, alignment: Alignment | None) -> list[Link]:
    """Turn the sentence links of `alignment` into links of units, in order of the text; surest first.

    Texts of the same story words (no alignment needed) correspond as wholes.
    """
    if alignment is None:
        return [(_story(guide), _story(text))]
    ours, theirs = ("a", "b") if alignment.a == text.prepared.id else ("b", "a")
    ordered = sorted(alignment.links, key=lambda link: (-float(link["score"]), link[ours], link[theirs]))
    return [
        (sorted({guide.sentences[i] for i in link[theirs]}), sorted({text.sentences[i] for i in link[ours]}))
        for link in ordered
    ]


def _story(text: WitnessText) -> list[int]:
    return [number for number, unit in enumerate(text.units) if unit[0] != ASIDE]
