"""Sources that a child drops or replaces."""

from __future__ import annotations

import functools
from collections.abc import Container

from samesource.config import ChangeConfig
from samesource.language.attributions_words import attribution_words
from samesource.language.fold_word import fold_word
from samesource.language.load_vocabulary import load_vocabulary
from samesource.records.attribution import Attribution
from samesource.records.difference import Difference
from samesource.records.link_group import LinkGroup
from samesource.stages.comparing.held_words import held_words
from samesource.stages.comparing.place_beside import place_beside
from samesource.stages.comparing.replaced_source import replaced_source
from samesource.stages.comparing.same_name import same_name
from samesource.stages.comparing.side import Side

_CONTENT = 0.9
"""Weight from which a word says something of its own."""
_SHORT = 16
"""Words up to which a sentence can say no more than who told the one before."""


def compare_attributions(
    parent: Side, child: Side, groups: list[LinkGroup], settled: Container[int], config: ChangeConfig
) -> list[Difference]:
    """Report statements whose named source the child leaves out, or replaces by another named one.

    Sentences of the parent that are `settled` name the same sources in the child.
    """
    differences = []
    for attribution in parent.attributions:
        before = attribution.sentence - 1
        if not attribution.source or (attribution.sentence in settled and (before < 0 or before in settled)):
            continue
        sentence = attribution.sentence - _tells_of_the_one_before(parent, attribution)
        for group in groups:
            if sentence in group.old:
                found = _compare(attribution, sentence, parent, child, group, config)
                if found is not None:
                    differences.append(found)
                break
    return differences


def _tells_of_the_one_before(side: Side, attribution: Attribution) -> bool:
    """Tell whether the sentence of an attribution only says who told the sentence before it."""
    words = attribution_words(side.prepared.language)
    low, high = side.bounds[attribution.sentence]
    if words is None or attribution.sentence == 0 or high - low > _SHORT:
        return False
    start = int(side.prepared.sentence_start[attribution.sentence])
    opening = side.prepared.text[start : attribution.start + len(attribution.cue)].casefold()
    return any(opening.startswith(f"{phrase} ") for phrase in words.anaphora)


def _compare(
    attribution: Attribution, place: int, parent: Side, child: Side, group: LinkGroup, config: ChangeConfig
) -> Difference | None:
    """Compare one source of the parent's sentence at `place` with what the linked sentences of the child name."""
    if any(
        a.sentence in group.new and (a.source, a.cue) == (attribution.source, attribution.cue)
        for a in child.attributions
    ):
        return None
    window = _scope(parent, attribution) if place == attribution.sentence else list(range(*parent.bounds[place]))
    held = [(h, i) for i in group.new if (h := held_words(parent, window, child, i)) is not None]
    if not held:
        return None
    (share, span), sentence = max(held, key=lambda item: (item[0][0], -item[1]))
    if share < config.attribution_cover or not _told_again(parent, window, child, sentence):
        return None
    cues = [a for a in child.attributions if a.sentence == sentence]
    beside = [a for a in child.attributions if abs(a.sentence - sentence) == 1] if not cues else []
    around = tuple(sorted({*group.new, *(a.sentence for a in beside if a.sentence < sentence)}))
    told = [a for a in beside if a.sentence > sentence and _tells_of_the_one_before(child, a)]
    named = [a for a in (*cues, *told) if a.source or a.kind == "said"]
    if any(s.sentence == sentence and s.start <= span[0] < s.end for s in child.speakers):
        return None
    if not named and not _mentions(child, around, attribution.source):
        stood = place_beside(parent, (attribution.start, attribution.end), child, group.new)
        return _dropped(attribution, parent, (cues[0].start, cues[0].end) if cues else stood or span)
    return _replaced(attribution, [cue for cue in named if cue.source], parent, child, group)


def _told_again(side: Side, window: list[int], other: Side, sentence: int) -> bool:
    """Tell whether a sentence holds two of the rarer words of a window, or all of them."""
    rare = {side.stems[i] for i in window if side.weights[i] >= _CONTENT}
    said = rare.intersection(other.stems[slice(*other.bounds[sentence])])
    return len(said) >= min(2, len(rare))


def _dropped(attribution: Attribution, parent: Side, place: tuple[int, int]) -> Difference:
    """Tell of a statement that stands without its source at `place`; a vague source is no great loss."""
    text = parent.prepared.text[attribution.start : attribution.end]
    small = parent.vocabulary.articles_all | parent.vocabulary.particles
    words = {word for word in attribution.source.lower().split() if word not in small}
    vague = words <= parent.vocabulary.vague_sources
    slight = _by_pronoun(parent, attribution) or (vague and attribution.kind == "said")
    severity = "style" if slight else "factual"
    spans = (attribution.start, attribution.end), place
    return Difference("attribution-dropped", None, severity, *spans, f"source dropped: {text}", 0.7)


def _replaced(
    attribution: Attribution, cues: list[Attribution], parent: Side, child: Side, group: LinkGroup
) -> Difference | None:
    """Report the source that has taken the place of one which the linked sentences no longer name."""
    if _by_pronoun(parent, attribution) or any(_by_pronoun(child, cue) for cue in cues):
        return None
    if len({cue.source for cue in cues}) != 1 or _mentions(child, group.new, attribution.source):
        return None
    if not replaced_source(parent, attribution, child, cues[0]) or _mentions(parent, group.old, cues[0].source):
        return None
    spans = (attribution.start, attribution.end), (cues[0].start, cues[0].end)
    description = f"source changed: {attribution.source} → {cues[0].source}"
    return Difference("attribution-changed", None, "factual", *spans, description, 0.65)


def _by_pronoun(side: Side, attribution: Attribution) -> bool:
    """Tell whether a source is told by a pronoun, which may mean another than the one it was taken for."""
    words = side.prepared.text[attribution.start : attribution.end].lower().split()
    return not side.vocabulary.pronouns.keys().isdisjoint(words)


def _scope(side: Side, attribution: Attribution) -> list[int]:
    """Return the tokens that an attribution covers, but for its own words; all others of the sentence where none."""
    tokens = range(*side.bounds[attribution.sentence])
    said = [i for i in tokens if side.token_end[i] <= attribution.start or side.token_start[i] >= attribution.end]
    first, last = attribution.scope_start, attribution.scope_end
    return [i for i in said if side.token_start[i] >= first and side.token_end[i] <= last] or said


@functools.cache
def _small(language: str) -> frozenset[str]:
    """Return the words of a source that are no part of its name."""
    words = load_vocabulary(language)
    return words.articles_all | words.particles | words.locatives | words.vague_sources


def _mentions(side: Side, sentences: tuple[int, ...], source: str) -> bool:
    """Tell whether sentences name the source at all, under any of its rarer words."""
    small = _small(side.prepared.language)
    capital = not side.vocabulary.noun_capitals
    folded = {fold_word(word) for word in source.split() if word[:1].isupper() and capital}
    folded = folded or {fold_word(w) for w in source.split() if w.lower() not in small}
    folded = folded or {fold_word(w) for w in source.split()[-1:]}
    for sentence in sentences:
        low, high = side.bounds[sentence]
        if any(same_name(fold_word(word), name) for word in side.words[low:high] for name in folded):
            return True
    return False
