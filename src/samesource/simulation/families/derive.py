"""The kinds of edge, as recipes."""

from __future__ import annotations

import random

from samesource.simulation.families.entered_change import EnteredChange
from samesource.simulation.families.rewriter import Rewriter
from samesource.simulation.families.sentence import Sentence

Text = tuple[Sentence, list[Sentence]]
"""A headline and the sentences below it."""


def derive(kind: str, parent: Text, rewriter: Rewriter, draws: random.Random) -> Text:
    """Return a text that came from `parent` by an edge of `kind`: copy, excerpt, revision or rewrite."""
    title, sentences = parent
    recipes = {"copy": _copy, "excerpt": _excerpt, "revision": _revision, "rewrite": _rewrite}
    chance = {"copy": 0.25, "excerpt": 0.5, "revision": 0.6, "rewrite": 0.95}[kind]
    return rewriter.retitled(title, chance), recipes[kind](sentences, rewriter, draws)


def _copy(sentences: list[Sentence], rewriter: Rewriter, draws: random.Random) -> list[Sentence]:
    """The same text, noise aside: misspellings, at times a slip or a lost end; without any nobody could place it."""
    copied = rewriter.misspelt(sentences, draws.choice((1, 1, 1, 2, 3)))
    if draws.random() < 0.2:
        copied = rewriter.slipped(copied, 1)
    if draws.random() < 0.2 and len(copied) > 3:
        rewriter.changes.append(EnteredChange("omission", "style", copied[-1].text, None))
        return copied[:-1]
    return copied


def _excerpt(sentences: list[Sentence], rewriter: Rewriter, draws: random.Random) -> list[Sentence]:
    """Passages kept as they are, the rest left out."""
    if draws.random() < 0.4:
        kept = sentences[: max(3, round(draws.uniform(0.4, 0.7) * len(sentences)))]
    else:
        kept = rewriter.thinned(sentences, draws.uniform(0.4, 0.75), 3)
    return rewriter.misspelt(rewriter.slipped(kept, draws.choice((0, 0, 1))), draws.choice((0, 0, 1)))


def _revision(sentences: list[Sentence], rewriter: Rewriter, draws: random.Random) -> list[Sentence]:
    """Substantially the same words, some sentences edited, some new, figures brought up to date."""
    share = draws.uniform(0.15, 0.4)
    kept = rewriter.thinned(sentences, draws.uniform(0.8, 1), 3)
    edited = [rewriter.edited(sentence) if draws.random() < share else sentence for sentence in kept]
    return rewriter.extended(rewriter.slipped(edited, draws.choice((0, 1, 1, 2))), draws.randint(0, 3))


def _rewrite(sentences: list[Sentence], rewriter: Rewriter, draws: random.Random) -> list[Sentence]:
    """Every sentence in other words, some left out, some moved, with more slips."""
    kept = rewriter.thinned(sentences, draws.uniform(0.6, 0.95), 3)
    reworded = [rewriter.reworded(sentence) for sentence in rewriter.slipped(kept, draws.choice((1, 1, 2, 3)))]
    moved = rewriter.reordered(reworded, draws.choice((0, 0, 1, 2, 3)))
    return rewriter.misspelt(rewriter.extended(moved, draws.choice((0, 0, 0, 1))), draws.choice((0, 0, 1, 2)))
