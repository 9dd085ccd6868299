"""Quotations that a child puts into another mouth."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from samesource.config import ChangeConfig
from samesource.language.fold_word import fold_word
from samesource.language.roles import find_roles
from samesource.records.attribution import Attribution
from samesource.records.difference import Difference
from samesource.records.link_group import LinkGroup
from samesource.records.paired_quotations import PairedQuotations
from samesource.records.quotation_speaker import QuotationSpeaker
from samesource.stages.comparing.held_words import held_words
from samesource.stages.comparing.name_of_speaker import name_of_speaker
from samesource.stages.comparing.replaced_source import replaced_source
from samesource.stages.comparing.same_name import same_name
from samesource.stages.comparing.side import Side

_REPORTED = 4
"""Words from which a quotation can be known in reported speech."""
_JOINED = re.compile(r" (?:and|und|et|y|e|и)(?: [^\W\d_]+){0,3}")
_SHOWN = 4
"""Words of the quotation that are shown with its speaker."""
_BACK = 4
"""Sentences back that a pronoun may reach."""
_BESIDE = 80
"""Characters from a quotation within which its speaker is shown with it."""


def compare_speakers(
    parent: Side, child: Side, quotations: PairedQuotations, groups: list[LinkGroup], config: ChangeConfig
) -> list[Difference]:
    """Report paired quotations whose speakers are named, or told by their offices, and are not the same."""
    differences = []
    told: set[tuple[str | None, str | None]] = set()
    for pair in quotations.pairs:
        new = child.speakers[pair.new]
        name_new = child.speaker_names[pair.new]
        for index in pair.old:
            old = parent.speakers[index]
            name_old = parent.speaker_names[index]
            if not _another(parent, old, name_old, child, new, name_new):
                continue
            if (old.speaker, new.speaker) not in told:
                told.add((old.speaker, new.speaker))
                differences.append(_difference(parent, child, old, new))
            break
    for left, flip in ((quotations.left_new, True), (quotations.left_old, False)):
        side, other = (child, parent) if flip else (parent, child)
        for index in left:
            reported = _reported(side, index, other, groups, flip, config)
            if reported is None:
                continue
            old, new = (reported, side.speakers[index]) if flip else (side.speakers[index], reported)
            if (old.speaker, new.speaker) in told:
                continue
            if _another(parent, old, _name(parent, old), child, new, _name(child, new)):
                told.add((old.speaker, new.speaker))
                differences.append(_difference(parent, child, old, new))
    return differences


def _reported(
    side: Side, index: int, other: Side, groups: list[LinkGroup], flip: bool, config: ChangeConfig
) -> QuotationSpeaker | None:
    """Return whom the other side names for what one side quotes and the other reports; None where it names nobody."""
    speaker = side.speakers[index]
    tokens = range(bisect_left(side.token_start, speaker.start), bisect_right(side.token_end, speaker.end))
    if not speaker.speaker or len(tokens) < _REPORTED:
        return None
    held = [
        (found[0], -i, found[1])
        for group in groups
        if speaker.sentence in (group.new if flip else group.old)
        for i in (group.old if flip else group.new)
        if (found := held_words(side, tokens, other, i)) is not None
    ]
    if not held or max(held)[0] < config.reported_cover:
        return None
    _, place, span = max(held)
    named = [a for a in other.attributions if a.sentence == -place and a.source and a.kind in ("said", "according-to")]
    if len({a.source for a in named}) != 1:
        return None
    return QuotationSpeaker(*span, -place, named[0].source, named[0].cue, None)


def _name(side: Side, speaker: QuotationSpeaker) -> str:
    return name_of_speaker(speaker.speaker, {fact.value for fact in side.facts if fact.kind == "name"})


def _another(
    parent: Side, old: QuotationSpeaker, name_old: str, child: Side, new: QuotationSpeaker, name_new: str
) -> bool:
    """Tell whether two speakers are surely not one: other names, or two offices where neither has a name.

    Where one says what the other has said (an official said Ri had promised), the texts may say the same.
    """
    if name_old == name_new and old.speaker == new.speaker and _joins(parent, old) == _joins(child, new):
        return False
    nested = _sources(parent, old.sentence) > 1 or _sources(child, new.sentence) > 1
    if nested and _speaks_of(parent, old, new) and _speaks_of(child, new, old):
        return False
    if name_old and name_new and _joins(parent, old) != _joins(child, new):
        return True
    if name_old and name_new:
        if _may_mean(child, new, name_old) or _may_mean(parent, old, name_new):
            return False
        return not _same_person(name_old, name_new) and not _same_office(parent, old, child, new)
    if not old.speaker or not new.speaker or old.speaker == new.speaker or _shares_name(old.speaker, new.speaker):
        return False
    return replaced_source(parent, _source(old), child, _source(new))


def _sources(side: Side, sentence: int) -> int:
    """Return how many sources a sentence names."""
    return len({a.source for a in side.attributions if a.sentence == sentence and a.source})


def _speaks_of(side: Side, spoken: QuotationSpeaker, other: QuotationSpeaker) -> bool:
    """Tell whether the sentence of a quotation names whom the other text takes for its speaker, outside the marks."""
    small = side.vocabulary.articles_all | side.vocabulary.particles | side.vocabulary.locatives
    named = [fold_word(word) for word in (other.speaker or "").split() if word.lower() not in small]
    low, high = side.bounds[spoken.sentence]
    said = {side.folded[i] for i in range(low, high) if not spoken.start <= side.token_start[i] < spoken.end}
    return bool(named) and named[-1] in said


def _shares_name(first: str, second: str) -> bool:
    """Tell whether two speakers have a word with a capital in common."""
    words = [{fold_word(word) for word in name.split() if word[0].isupper()} for name in (first, second)]
    return bool(words[0] & words[1])


def _may_mean(side: Side, speaker: QuotationSpeaker, name: str) -> bool:
    """Tell whether a speaker told by a pronoun may be `name` (folded), who is spoken of just before."""
    if not speaker.pronoun:
        return False
    low = side.bounds[max(0, speaker.sentence - _BACK)][0]
    return name.rsplit(maxsplit=1)[-1] in side.folded[low : side.bounds[speaker.sentence][1]]


def _source(speaker: QuotationSpeaker) -> Attribution:
    """Return a speaker as a source; whom the quotation names is none."""
    place = speaker.start, speaker.start
    return Attribution(*place, speaker.sentence, speaker.speaker or "", speaker.cue, "said", *place)


def _joins(side: Side, speaker: QuotationSpeaker) -> bool:
    return _called(side, speaker) != (speaker.speaker or "")


def _called(side: Side, speaker: QuotationSpeaker) -> str:
    """Return a speaker with whoever is joined to it: what one of them said, both would have said."""
    name = speaker.speaker or ""
    start = side.prepared.text.rfind(name, 0, speaker.end + _BESIDE)
    if start < 0 or not name:
        return name
    end = start + len(name)
    joined = _JOINED.match(side.prepared.text, end)
    if joined is None:
        return name
    names = [fact for fact in side.facts if fact.kind == "name" and end <= fact.start <= end + _BESIDE]
    near = [fact.end for fact in names if fact.start <= joined.end() + 1]
    return side.prepared.text[start : near[0]] if near else name


def _same_person(old: str, new: str) -> bool:
    """Tell whether two speakers share a name, as far as surnames and short forms show."""
    return same_name(old, new) or bool(set(old.split()) & set(new.split()))


def _same_office(parent: Side, old: QuotationSpeaker, child: Side, new: QuotationSpeaker) -> bool:
    """Tell whether both speakers are called by one office."""
    offices = [
        {role.role for role in find_roles(speaker.speaker or "", side.prepared.language)}
        for side, speaker in ((parent, old), (child, new))
    ]
    return bool(offices[0] & offices[1])


def _difference(parent: Side, child: Side, old: QuotationSpeaker, new: QuotationSpeaker) -> Difference:
    spans = _place(parent, old), _place(child, new)
    description = f"speaker changed: {_called(parent, old)} → {_called(child, new)}"
    return Difference("speaker", None, "factual", *spans, description, 0.75)


def _place(side: Side, speaker: QuotationSpeaker) -> tuple[int, int]:
    """Return the nearest words of the quotation with who is said to speak them, where that stands beside it."""
    text = side.prepared.text
    first, last = bisect_left(side.token_start, speaker.start), bisect_right(side.token_end, speaker.end)
    head = side.token_end[min(first + _SHOWN, last) - 1] if first < last else speaker.end
    tail = side.token_start[max(first, last - _SHOWN)] if first < last else speaker.start
    for name in (speaker.pronoun, speaker.speaker):
        if not name:
            continue
        after = text.find(name, speaker.end, speaker.end + _BESIDE)
        if after >= 0:
            return tail, after + len(name)
        before = text.rfind(name, max(0, speaker.start - _BESIDE), speaker.start)
        if before >= 0:
            return before, head
    return speaker.start, head
