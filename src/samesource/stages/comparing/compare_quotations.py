"""Quotations that a child alters, cuts, joins, or turns to or from indirect speech."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from samesource.config import ChangeConfig
from samesource.language.fold_word import fold_word
from samesource.language.one_place_name import one_place_name
from samesource.records.difference import Difference
from samesource.records.link_group import LinkGroup
from samesource.records.paired_quotations import PairedQuotations
from samesource.records.quotation_pair import QuotationPair
from samesource.stages.comparing.edit_steps import EditStep, edit_steps
from samesource.stages.comparing.held_words import held_words
from samesource.stages.comparing.one_word import one_word
from samesource.stages.comparing.side import Side

_WORD_FOR_WORD, _SENTENCE = 0.95, 8
"""Share and number of words from which a child quotes the parent itself, not somebody in it."""
_NAME = 4
"""Words up to which quotation marks may hold a name, declined in a Russian sentence."""
_WHOLE = 12
"""Words up to which a quotation is shown whole; of a longer one only the stretch that differs."""
_LONG = 30
"""Words of that stretch, at most."""
_AROUND = 5
"""Words around it that are shown too."""


def compare_quotations(
    parent: Side, child: Side, quotations: PairedQuotations, groups: list[LinkGroup], config: ChangeConfig
) -> list[Difference]:
    """Report quotations whose words differ from the parent's; marks, case and interruptions are no change."""
    differences = []
    for pair in quotations.pairs:
        others = [p.new for p in quotations.pairs if p.new != pair.new and set(p.old) & set(pair.old)]
        found = _compare(parent, child, pair, others)
        if found is not None:
            differences.append(found)
    differences += _turned(parent, child, quotations.left_old, groups, False, config)
    differences += _turned(parent, child, quotations.left_new, groups, True, config)
    return differences


def _compare(parent: Side, child: Side, pair: QuotationPair, others: list[int]) -> Difference | None:
    """Compare one quotation of the child with what it goes back to; `others` go back to the same words."""
    words_old = [word for index in pair.old for word in parent.quotation_words[index]]
    words_new = child.quotation_words[pair.new]
    if words_old == words_new:
        return None
    old = [i for index in pair.old for i in _tokens(parent, index)]
    new = list(_tokens(child, pair.new))
    words = words_old, words_new
    steps = [step for run in _runs(edit_steps(*words)) if not _renamed(*words, run) for step in run]
    if not steps or not old or not new:
        return None
    span_old, span_new = _shown(parent, old, steps, True), _shown(child, new, steps, False)
    texts = parent.prepared.text[slice(*span_old)], child.prepared.text[slice(*span_new)]
    description = f'quotation {{}}: "{texts[0]}" → "{texts[1]}"'

    def told(subtype: str, severity: str, confidence: float) -> Difference:
        words = {"truncated": "cut short", "spliced": "joined from parts"}.get(subtype, subtype)
        return Difference("quote", subtype, severity, span_old, span_new, description.format(words), confidence)

    part = _part(words_old, words_new)
    if part is None and any(step.tag in ("replace", "insert") for step in steps):
        outer = all(step.tag == "insert" and step.src_start in (0, len(old)) for step in steps)
        inserted = all(step.tag == "insert" for step in steps)
        widened = outer or (inserted and _said_unquoted(parent, child, pair, new, steps))
        return told("widened", "style", 0.6) if widened else told("altered", "factual", 0.9)
    lost = [old[i] for step in steps for i in range(step.src_start, step.src_end)]
    if part is not None and len(words_old) == len(old):
        lost = [*old[: part.start], *old[part.stop :]]
    kept = {fold_word(child.words[i]) for index in others for i in _tokens(child, index)}
    lost = [i for i in lost if fold_word(parent.words[i]) not in kept]
    if not lost:
        return None
    inner = any(step.src_start > 0 and step.src_end < len(old) for step in steps)
    if inner and part is None:
        return told("spliced", "factual", 0.75)
    return told("truncated", _truncation(parent, child, pair, old, lost), 0.8)


def _part(old: list[str], new: list[str]) -> range | None:
    """Return the words of `old` that are `new` in one piece: no edit, though words before it may match its first."""
    places = (i for i in range(len(old) - len(new) + 1) if old[i : i + len(new)] == new)
    first = next(places, None)
    return None if first is None or not new else range(first, first + len(new))


def _runs(steps: Iterable[EditStep]) -> list[list[EditStep]]:
    """Group the edits that follow each other without a kept word between them."""
    runs: list[list[EditStep]] = []
    kept = True
    for step in steps:
        if step.tag != "equal":
            if kept:
                runs.append([])
            runs[-1].append(step)
        kept = step.tag == "equal"
    return runs


def _renamed(old: list[str], new: list[str], run: list[EditStep]) -> bool:
    """Tell whether words give way to another name of the same place, or a name to another case of it."""
    gone, come = old[run[0].src_start : run[-1].src_end], new[run[0].dest_start : run[-1].dest_end]
    if (
        len(gone) == len(come)
        and len(old) <= _NAME
        and all(a >= "\u0400" and one_word(a, b) for a, b in zip(gone, come, strict=True))
    ):
        return True
    first = one_place_name(" ".join(old[run[0].src_start : run[-1].src_end]))
    return first == one_place_name(" ".join(new[run[0].dest_start : run[-1].dest_end]))


def _truncation(parent: Side, child: Side, pair: QuotationPair, old: list[int], lost: list[int]) -> str:
    """Return the severity of a cut: factual where words of a sentence that is kept in part are gone from the story."""
    sentence = child.speakers[pair.new].sentence
    low = child.bounds[max(0, sentence - 1)][0]
    high = child.bounds[min(len(child.bounds) - 1, sentence + 1)][1]
    near = set(child.stems[low:high])
    kept = {parent.token_sentence[i] for i in old if i not in set(lost)}
    gone = [i for i in lost if parent.stems[i] not in near and parent.token_sentence[i] in kept]
    return "factual" if sum(sorted(parent.weights[i] for i in gone)) >= 2.0 and len(gone) >= 2 else "style"


def _said_unquoted(parent: Side, child: Side, pair: QuotationPair, new: list[int], steps: list[EditStep]) -> bool:
    """Tell whether the words added to a quotation stand around it in the parent, outside the marks."""
    sentence = parent.speakers[pair.old[0]].sentence
    low, high = parent.bounds[sentence]
    around = set(parent.stems[low:high])
    added = [new[i] for step in steps for i in range(step.dest_start, step.dest_end)]
    return all(child.stems[i] in around for i in added)


def _tokens(side: Side, index: int) -> range:
    start, end = int(side.prepared.quotation_start[index]), int(side.prepared.quotation_end[index])
    return range(bisect_left(side.token_start, start), bisect_right(side.token_end, end))


def _shown(side: Side, tokens: list[int], steps: list[EditStep], old: bool) -> tuple[int, int]:
    """Return the span of a quotation to show: all of it, or the stretch that differs where it is long."""
    first, last = 0, len(tokens) - 1
    if len(tokens) > _WHOLE:
        start, end = ("src_start", "src_end") if old else ("dest_start", "dest_end")
        first = max(0, min(getattr(step, start) for step in steps) - _AROUND)
        last = min(last, max(getattr(step, end) for step in steps) + _AROUND)
        last = min(last, first + _LONG)
    return side.token_start[tokens[first]], side.token_end[tokens[last]]


def _turned(
    parent: Side, child: Side, left: list[int], groups: list[LinkGroup], flip: bool, config: ChangeConfig
) -> list[Difference]:
    """Report quotations of one side whose words the other says without marks."""
    side, other = (child, parent) if flip else (parent, child)
    differences = []
    for index in left:
        tokens = _tokens(side, index)
        if len(tokens) < 3:
            continue
        sentence = side.speakers[index].sentence
        places = [
            held
            for group in groups
            if sentence in (group.new if flip else group.old)
            for i in (group.old if flip else group.new)
            if (held := held_words(side, tokens, other, i)) is not None
        ]
        if not places or max(places)[0] < (config.indirect_cover if flip else config.reported_cover):
            continue
        if flip and max(places)[0] >= _WORD_FOR_WORD and len(tokens) >= _SENTENCE:
            continue
        own, place = (side.token_start[tokens[0]], side.token_end[tokens[-1]]), max(places)[1]
        old, new = (place, own) if flip else (own, place)
        subtype, severity = ("to-direct", "factual") if flip else ("to-indirect", "style")
        verb = "words put between quotation marks" if flip else "quotation turned into the reporter's words"
        text = side.prepared.text[slice(*own)]
        differences.append(Difference("quote", subtype, severity, old, new, f'{verb}: "{text}"', 0.6))
    return differences
