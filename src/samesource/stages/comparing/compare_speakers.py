"""Quotations that a child puts into another mouth."""

from __future__ import annotations

from samesource.language.fold_word import fold_word
from samesource.records.difference import Difference
from samesource.records.link_group import LinkGroup
from samesource.records.quotation_speaker import QuotationSpeaker
from samesource.records.side import Side
from samesource.stages.comparing.pair_quotations import pair_quotations
from samesource.stages.comparing.same_name import same_name


def compare_speakers(parent: Side, child: Side, groups: list[LinkGroup]) -> list[Difference]:
    """Report paired quotations whose speakers both have names, and not the same."""
    pairs, _, _ = pair_quotations(parent, child, groups)
    differences = []
    told: set[tuple[str, str]] = set()
    for pair in pairs:
        new = child.speakers[pair.new]
        name_new = _name(child, new)
        for index in pair.old:
            old = parent.speakers[index]
            name_old = _name(parent, old)
            if not name_old or not name_new or _same_person(name_old, name_new):
                continue
            if (name_old, name_new) not in told:
                told.add((name_old, name_new))
                differences.append(_difference(parent, child, old, new))
            break
    return differences


def _same_person(old: str, new: str) -> bool:
    """Tell whether two speakers share a name, as far as surnames and short forms show."""
    return same_name(old, new) or bool(set(old.split()) & set(new.split()))


def _name(side: Side, speaker: QuotationSpeaker) -> str:
    """Return the folded proper name in a speaker phrase, or an empty string."""
    if not speaker.speaker:
        return ""
    folded = " ".join(fold_word(word) for word in speaker.speaker.split())
    names = [fact.value for fact in side.facts if fact.kind == "name" and f" {fact.value} " in f" {folded} "]
    return max(names, key=lambda name: (len(name), name)) if names else ""


def _difference(parent: Side, child: Side, old: QuotationSpeaker, new: QuotationSpeaker) -> Difference:
    spans = _place(parent, old), _place(child, new)
    description = f"speaker changed: {old.speaker} → {new.speaker}"
    return Difference("speaker", None, "factual", *spans, description, 0.75)


def _place(side: Side, speaker: QuotationSpeaker) -> tuple[int, int]:
    """Return where the speaker is named, nearest to the quotation; the quotation's first words where nowhere."""
    text = side.prepared.text
    name = speaker.speaker or ""
    before = text.rfind(name, max(0, speaker.start - 400), speaker.start)
    after = text.find(name, speaker.end, speaker.end + 200)
    found = [(speaker.start - before, before)] if before >= 0 else []
    found += [(after - speaker.end, after)] if after >= 0 else []
    if not found:
        return speaker.start, min(speaker.end, speaker.start + 60)
    start = min(found)[1]
    return start, start + len(name)
