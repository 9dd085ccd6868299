"""Sources that a child drops or replaces."""

from __future__ import annotations

from samesource.config import ChangeConfig
from samesource.language.fold_word import fold_word
from samesource.records.attribution import Attribution
from samesource.records.difference import Difference
from samesource.records.link_group import LinkGroup
from samesource.stages.comparing.held_words import held_words
from samesource.stages.comparing.replaced_source import replaced_source
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
    named = [a for a in (*cues, *before) if a.source or a.kind == "said"]
    if not named and not _mentions(child, group.new, attribution.source):
        return _dropped(attribution, parent, (cues[0].start, cues[0].end) if cues else span)
    return _replaced(attribution, [cue for cue in cues if cue.source], parent, child, group)


def _dropped(attribution: Attribution, parent: Side, place: tuple[int, int]) -> Difference:
    """Tell of a statement that stands without its source at `place`; a vague source is no great loss."""
    text = parent.prepared.text[attribution.start : attribution.end]
    vague = attribution.source.split()[-1].lower() in parent.vocabulary.vague_sources
    severity = "style" if vague and attribution.kind == "said" else "factual"
    spans = (attribution.start, attribution.end), place
    return Difference("attribution-dropped", None, severity, *spans, f"source dropped: {text}", 0.7)


def _replaced(
    attribution: Attribution, cues: list[Attribution], parent: Side, child: Side, group: LinkGroup
) -> Difference | None:
    """Report the source that has taken the place of one which the linked sentences no longer name."""
    if len({cue.source for cue in cues}) != 1 or _mentions(child, group.new, attribution.source):
        return None
    if not replaced_source(parent, attribution, child, cues[0]) or _mentions(parent, group.old, cues[0].source):
        return None
    spans = (attribution.start, attribution.end), (cues[0].start, cues[0].end)
    description = f"source changed: {attribution.source} → {cues[0].source}"
    return Difference("attribution-changed", None, "factual", *spans, description, 0.65)


def _scope(side: Side, attribution: Attribution) -> list[int]:
    """Return the tokens that an attribution covers, but for its own words; all others of the sentence where none."""
    tokens = range(*side.bounds[attribution.sentence])
    said = [i for i in tokens if side.token_end[i] <= attribution.start or side.token_start[i] >= attribution.end]
    first, last = attribution.scope_start, attribution.scope_end
    return [i for i in said if side.token_start[i] >= first and side.token_end[i] <= last] or said


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
