"""Sources that a child drops or replaces."""

from __future__ import annotations

from samesource.config import ChangeConfig
from samesource.language.fold_word import fold_word
from samesource.records.attribution import Attribution
from samesource.records.difference import Difference
from samesource.records.link_group import LinkGroup
from samesource.stages.comparing.held_words import held_words
from samesource.stages.comparing.same_name import same_name
from samesource.stages.comparing.side import Side


def compare_attributions(parent: Side, child: Side, groups: list[LinkGroup], config: ChangeConfig) -> list[Difference]:
    """Report statements whose named source the child leaves out, or replaces by another named one."""
    differences = []
    for attribution in parent.attributions:
        if not attribution.source:
            continue
        for group in groups:
            if attribution.sentence in group.old:
                found = _compare(attribution, parent, child, group, config)
                if found is not None:
                    differences.append(found)
                break
    return differences


def _compare(
    attribution: Attribution, parent: Side, child: Side, group: LinkGroup, config: ChangeConfig
) -> Difference | None:
    """Compare one source with what the linked sentences of the child name."""
    window = _scope(parent, attribution)
    held = [(h, i) for i in group.new if (h := held_words(parent, window, child, i)) is not None]
    if not held:
        return None
    (share, span), sentence = max(held, key=lambda item: (item[0][0], -item[1]))
    if share < config.attribution_cover:
        return None
    cues = [a for a in child.attributions if a.sentence == sentence]
    before = [a for a in child.attributions if a.sentence == sentence - 1] if not cues else []
    named = [a for a in (*cues, *before) if a.source]
    text = parent.prepared.text[attribution.start : attribution.end]
    if not named and not _mentions(child, group.new, attribution.source):
        new = (cues[0].start, cues[0].end) if cues else span
        strong = attribution.kind in ("according-to", "estimates", "reported")
        spans = (attribution.start, attribution.end), new
        severity = "factual" if strong else "style"
        return Difference("attribution-dropped", None, severity, *spans, f"source dropped: {text}", 0.7)
    return _replaced(attribution, cues, parent, child)


def _replaced(attribution: Attribution, cues: list[Attribution], parent: Side, child: Side) -> Difference | None:
    """Report a source with a proper name whose place another named one has taken."""
    old = _proper(parent, attribution)
    sources = [cue for cue in cues if cue.source and cue.kind == attribution.kind]
    if (
        not old
        or len(sources) != 1
        or any(a.sentence == attribution.sentence and a != attribution for a in parent.attributions)
    ):
        return None
    new = _proper(child, sources[0])
    everywhere_old = {fact.value for fact in parent.facts if fact.kind == "name"}
    everywhere_new = {fact.value for fact in child.facts if fact.kind == "name"}
    same = any(same_name(a, b) or set(a.split()) & set(b.split()) for a in old for b in new)
    if not new or same or not (new & everywhere_old or old & everywhere_new):
        return None
    spans = (attribution.start, attribution.end), (sources[0].start, sources[0].end)
    description = f"source changed: {attribution.source} → {sources[0].source}"
    return Difference("attribution-changed", None, "factual", *spans, description, 0.6)


def _proper(side: Side, attribution: Attribution) -> set[str]:
    """Return the proper names in the source of an attribution."""
    source = " ".join(fold_word(word) for word in attribution.source.split())
    return {fact.value for fact in side.facts if fact.kind == "name" and f" {fact.value} " in f" {source} "}


def _scope(side: Side, attribution: Attribution) -> tuple[int, int]:
    """Return the tokens that an attribution covers."""
    low, high = side.bounds[attribution.sentence]
    inside = [
        i
        for i in range(low, high)
        if side.token_start[i] >= attribution.scope_start and side.token_end[i] <= attribution.scope_end
    ]
    return (inside[0], inside[-1] + 1) if inside else (low, high)


def _mentions(side: Side, sentences: tuple[int, ...], source: str) -> bool:
    """Tell whether sentences name the source at all, under any of its rarer words."""
    folded = {fold_word(word) for word in source.split() if word[:1].isupper()} or {
        fold_word(w) for w in source.split()[-1:]
    }
    for sentence in sentences:
        low, high = side.bounds[sentence]
        if any(same_name(fold_word(word), name) for word in side.words[low:high] for name in folded):
            return True
    return False
