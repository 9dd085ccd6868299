"""Which reading of a claim each document has, and which reading is the claim's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from samesource.records.prepared import Prepared
from samesource.stages.claiming.group_quotations import same_words
from samesource.stages.claiming.lineage_view import LineageView
from samesource.stages.claiming.mention import Group, Mention
from samesource.stages.support_claims import support_claims

_SAME_WORDS = 0.75
"""Share of the shorter quotation's stems from which two wordings are one reading."""


@dataclass(frozen=True, slots=True)
class ReadGroup:
    """A group with its readings: label of each document's reading, the main one, and the main one's support."""

    group: Group
    readings: dict[int, str]
    main: str
    texts: dict[str, int]

    @property
    def asserting(self) -> list[int]:
        """Return the documents that hold the main reading."""
        return sorted(document for document, reading in self.readings.items() if reading == self.main)


def read_group(
    group: Group, witnesses: Sequence[Prepared], view: LineageView, altered: dict[tuple[int, int], list[dict[str, Any]]]
) -> ReadGroup:
    """Label the readings of a group; the main one has most independent texts, then most documents, then comes first.

    `altered` holds the factual changes by (parent, child), for sentences: a change inside both assertions makes a new
    reading, which is handed down.
    """
    found = group.by_document()
    if group.kind == "quote":
        readings = _quoted(found, witnesses, view)
    elif group.kind == "event":
        readings = _changed(found, witnesses, view, altered)
    else:
        readings = _values(found)
    rank = {document: place for place, document in enumerate(view.order)}
    holders: dict[str, list[int]] = {}
    for document in sorted(readings, key=lambda d: rank[d]):
        holders.setdefault(readings[document], []).append(document)
    support = {label: support_claims(documents, view.parents, view.samples) for label, documents in holders.items()}
    main = min(
        holders, key=lambda label: (-support[label]["estimate"], -len(holders[label]), rank[holders[label][0]], label)
    )
    return ReadGroup(group, readings, main, support[main])


def _values(found: dict[int, Mention]) -> dict[int, str]:
    """Label mentions by value, and by unit where one value stands with several; a missing unit is no other unit."""
    units: dict[str, list[str]] = {}
    for document in sorted(found):
        mention = found[document]
        if mention.unit and mention.unit not in units.setdefault(mention.key, []):
            units[mention.key].append(mention.unit)
    return {
        document: f"{m.key} {m.unit or next(iter(units.get(m.key, [])), '')}".strip() for document, m in found.items()
    }


def _quoted(found: dict[int, Mention], witnesses: Sequence[Prepared], view: LineageView) -> dict[int, str]:
    """Label wordings by the first document that has each; a sentence without marks repeats the first wording."""
    exemplars: list[tuple[str, Mention]] = []
    readings: dict[int, str] = {}
    for document in (d for d in view.order if d in found):
        mention = found[document]
        words = witnesses[document].text[mention.start : mention.end]
        if mention.kind != "quote":
            continue
        for label, exemplar in exemplars:
            if same_words(mention, exemplar) >= _SAME_WORDS and not _other_speaker(mention, exemplar):
                readings[document] = label
                break
        else:
            speaker = (
                f"{mention.speaker}: "
                if mention.speaker and any(same_words(mention, exemplar) >= _SAME_WORDS for _, exemplar in exemplars)
                else ""
            )
            exemplars.append((speaker + words, mention))
            readings[document] = speaker + words
    first = exemplars[0][0] if exemplars else ""
    return {document: readings.get(document, first) for document in found}


def _other_speaker(a: Mention, b: Mention) -> bool:
    """Tell whether two quotations name different people: no word of the names in common."""
    if not a.speaker or not b.speaker:
        return False
    names = [set(name.casefold().replace("-", " ").split()) for name in (a.speaker, b.speaker)]
    capital = a.speaker.split()[-1][0].isupper() and b.speaker.split()[-1][0].isupper()
    return capital and not names[0] & names[1]


def _changed(
    found: dict[int, Mention],
    witnesses: Sequence[Prepared],
    view: LineageView,
    altered: dict[tuple[int, int], list[dict[str, Any]]],
) -> dict[int, str]:
    """Hand readings down from parents to children; a factual change inside both assertions starts a new one."""
    readings: dict[int, str] = {}
    for document in (d for d in view.order if d in found):
        above = [parent for parent in view.parents[document] if parent in readings]
        label = readings[above[0]] if above else "as stated"
        for parent in above:
            for change in altered.get((parent, document), ()):
                if _inside(change["old"], witnesses[parent], found[parent]) and _inside(
                    change["new"], witnesses[document], found[document]
                ):
                    label = f"{change['kind']}: {change['new']['text']}"
        readings[document] = label
    return readings


def _inside(side: dict[str, Any] | None, witness: Prepared, mention: Mention) -> bool:
    if side is None:
        return False
    start, end = witness.original(mention.clause_start, mention.clause_end)
    return bool(start <= side["start"] and side["end"] <= end)
