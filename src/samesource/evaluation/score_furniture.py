"""Score the marking of furniture on pages whose truth is known."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from samesource.simulation.simulated_page import FURNITURE, SimulatedPage

_WORD = re.compile(r"\w+")
_KEPT = frozenset({"title", "dateline"})
"""Kinds of span that do not say that a line is no part of the story."""


@dataclass(frozen=True, slots=True)
class FurnitureScore:
    """Precision and recall by words and by lines, and what was marked of the story and missed of the furniture."""

    word_precision: float
    word_recall: float
    line_precision: float
    line_recall: float
    story_marked: Counter[str] = field(default_factory=Counter)
    """Lines with a marked word, by kind of story text."""
    missed: Counter[str] = field(default_factory=Counter)
    """Furniture lines not marked, by form."""


def score_furniture(
    pages: Sequence[SimulatedPage], spans: Mapping[str, Sequence[tuple[int, int, str]]]
) -> FurnitureScore:
    """Return the score of `spans` (start, end, kind by page); a line counts as marked where half of its words are."""
    words, lines = Counter[tuple[bool, bool]](), Counter[tuple[bool, bool]]()
    story, missed = Counter[str](), Counter[str]()
    for page in pages:
        marked = [span for span in spans[page.id] if span[2] not in _KEPT]
        for part in page.parts:
            places = [part.start + match.start() for match in _WORD.finditer(page.text[part.start : part.end])]
            hits = sum(any(low <= place < high for low, high, _ in marked) for place in places)
            wanted, found = part.kind == FURNITURE, 2 * hits >= len(places)
            words[wanted, True] += hits
            words[wanted, False] += len(places) - hits
            lines[wanted, found] += 1
            if wanted and not found:
                missed[part.form] += 1
            if not wanted and hits:
                story[part.kind] += 1
    return FurnitureScore(
        word_precision=_share(words[True, True], words[False, True]),
        word_recall=_share(words[True, True], words[True, False]),
        line_precision=_share(lines[True, True], lines[False, True]),
        line_recall=_share(lines[True, True], lines[True, False]),
        story_marked=story,
        missed=missed,
    )


def _share(right: int, wrong: int) -> float:
    """Return the share of what is right; 1 where there is nothing."""
    return right / (right + wrong) if right + wrong else 1.0
