"""What a child leaves out and adds: whole sentences that correspond to nothing."""

from __future__ import annotations

from samesource.config import ChangeConfig
from samesource.records.difference import Difference
from samesource.records.link_group import LinkGroup
from samesource.records.paired_quotations import PairedQuotations
from samesource.stages.comparing.is_dateline import is_dateline
from samesource.stages.comparing.sentence_coverage import sentence_coverage
from samesource.stages.comparing.side import Side

_WORDS = 8
"""Words from which a sentence without a figure, a quotation or a caveat is told as a fact."""
_FIGURES = frozenset(["number", "percent", "money", "measure", "fraction", "multiple", "duration"])


def compare_sentences(
    parent: Side,
    child: Side,
    others: list[Side],
    quotations: PairedQuotations,
    groups: list[LinkGroup],
    edited: bool,
    excerpt: bool,
    config: ChangeConfig,
) -> list[Difference]:
    """Report omitted and added sentences, neighbours of no consequence together; none where little is shared.

    Factual are the weightiest of a text that is `edited`, not reworded; elsewhere denials, and what is said to be
    unverified. `others` are the child's other parents, whose sentences are no additions. What an `excerpt` adds, and
    what stands after all that is taken over, is of another thing: advice, weather, another report.
    """
    sure = [group for group in groups if group.score > config.gap]
    said_old = {parent.speakers[i].sentence for pair in quotations.pairs for i in pair.old}
    said_new = {child.speakers[pair.new].sentence for pair in quotations.pairs}
    linked_old = said_old | {i for group in sure for i in group.old}
    linked_new = said_new | {i for group in sure for i in group.new}
    if len(linked_old) == len(parent.bounds) and len(linked_new) == len(child.bounds):
        return []
    gone = _missing(parent, [(child, _partners(sure, True))], linked_old, config)
    against = [(parent, _partners(sure, False)), *((other, dict[int, set[int]]()) for other in others)]
    added = _missing(child, against, linked_new, config)
    if not gone and not added:
        return []
    share_old, share_new = _share(parent, gone), _share(child, added)
    if share_old > 1 - config.quote_share and share_new > 1 - config.quote_share:
        return []
    partial = share_old > config.excerpt_share or bool(others)
    weighty = [i for i in gone if (edited and _meant(parent, i, partial)) or _disclaims(parent, i)]
    kept = _heaviest(parent, weighty, config.edited_omissions - partial if edited else config.factual_omissions)
    last = max(linked_new, default=0)
    telling = [i for i in added if (edited and i < last and _whole(child, i)) or _disclaims(child, i)]
    most = config.edited_additions if edited else config.factual_additions
    new = _heaviest(child, telling, 0 if edited and (partial or excerpt) else most)
    differences = [_omission(parent, [i], True) for i in kept]
    told = {i for i in gone if _telling(parent, i) or _caveat(parent, i)}
    differences += [_omission(parent, run, False) for run in _runs([i for i in gone if i not in kept], told)]
    differences += [_addition(child, [i], True) for i in new]
    told = {i for i in added if _telling(child, i)}
    differences += [_addition(child, run, False) for run in _runs([i for i in added if i not in new], told)]
    return differences


def _heaviest(side: Side, sentences: list[int], most: int) -> list[int]:
    """Return the sentences that say most, in order: caveats first, then those with figures or quotations."""

    def rank(i: int) -> tuple[bool, bool, float, int]:
        return not _caveat(side, i), not _telling(side, i), -_weight(side, i), i

    return sorted(sorted(sentences, key=rank)[:most])


def _telling(side: Side, sentence: int) -> bool:
    """Tell whether a sentence gives a figure or quotes somebody at length."""
    return _figure(side, sentence) or _quotes(side, sentence)


def _partners(groups: list[LinkGroup], of_new: bool) -> dict[int, set[int]]:
    """Return the linked sentences of the other side for each sentence of the child (`of_new`) or of the parent."""
    found: dict[int, set[int]] = {}
    for group in groups:
        own, theirs = (group.new, group.old) if of_new else (group.old, group.new)
        for sentence in own:
            found.setdefault(sentence, set()).update(theirs)
    return found


def _missing(
    side: Side, others: list[tuple[Side, dict[int, set[int]]]], linked: set[int], config: ChangeConfig
) -> list[int]:
    """Return the body sentences of a side that no link holds and no other text covers."""
    return [
        i
        for i in range(len(side.bounds))
        if i not in linked
        and not side.prepared.sentence_kind[i]
        and side.bounds[i][1] - side.bounds[i][0] >= config.least_words
        and max((sentence_coverage(side, i, *other) for other in others), default=0.0) < config.missing_cover
    ]


def _share(side: Side, sentences: list[int]) -> float:
    """Return the share of a side's weight that `sentences` hold."""
    total = sum(_weight(side, i) for i in range(len(side.bounds)))
    return sum(_weight(side, i) for i in sentences) / total if total else 0.0


def _weight(side: Side, sentence: int) -> float:
    return sum(side.weights[slice(*side.bounds[sentence])])


def _whole(side: Side, sentence: int) -> bool:
    """Tell whether a sentence is long enough to state something: no date line, no turn of phrase."""
    low, high = side.bounds[sentence]
    if is_dateline(side, sentence):
        return False
    return high - low >= _WORDS or _telling(side, sentence) or _caveat(side, sentence)


def _meant(side: Side, sentence: int, partial: bool) -> bool:
    """Tell whether leaving a sentence out says something: of an excerpt, only where it limits or doubts."""
    doubted = any(marker.sentence == sentence for marker in side.caveats)
    told = sentence in side.negated and any(a.sentence == sentence for a in side.attributions)
    doubted = doubted or (told and not _quotes(side, sentence))
    return doubted if partial else _whole(side, sentence)


def _caveat(side: Side, sentence: int) -> bool:
    return sentence in side.negated or any(marker.sentence == sentence for marker in side.caveats)


def _disclaims(side: Side, sentence: int) -> bool:
    """Tell whether a sentence denies something or says that it is not verified."""
    return any(marker.sentence == sentence and marker.value != "scope" for marker in side.caveats)


def _figure(side: Side, sentence: int) -> bool:
    return any(fact.kind in _FIGURES for fact in side.facts_of.get(sentence, ()))


def _quotes(side: Side, sentence: int) -> bool:
    return any(speaker.sentence == sentence and speaker.end - speaker.start > 30 for speaker in side.speakers)


def _runs(sentences: list[int], alone: set[int]) -> list[list[int]]:
    """Group sentences that follow each other, but for those that are told `alone`."""
    runs: list[list[int]] = []
    for i in sentences:
        if runs and runs[-1][-1] == i - 1 and i not in alone and i - 1 not in alone:
            runs[-1].append(i)
        else:
            runs.append([i])
    return runs


def _span(side: Side, run: list[int]) -> tuple[int, int]:
    return int(side.prepared.sentence_start[run[0]]), int(side.prepared.sentence_end[run[-1]])


def _omission(side: Side, run: list[int], factual: bool) -> Difference:
    verified = factual and any(marker.sentence == run[0] and marker.value == "verification" for marker in side.caveats)
    kind = "hedge-dropped" if verified else "omission"
    what = "a sentence" if len(run) == 1 else f"{len(run)} sentences"
    description = f"left out: {what}" if not verified else "caveat left out"
    return Difference(kind, None, "factual" if factual else "style", _span(side, run), None, description, 0.7)


def _addition(side: Side, run: list[int], factual: bool) -> Difference:
    what = "a sentence" if len(run) == 1 else f"{len(run)} sentences"
    return Difference(
        "addition", None, "factual" if factual else "style", None, _span(side, run), f"added: {what}", 0.7
    )
