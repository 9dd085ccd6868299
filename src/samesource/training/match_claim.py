"""Which claim that was found is one that the truth records."""

from __future__ import annotations

import re
from collections.abc import Sequence

from samesource.stages.claiming.read_group import ReadGroup
from samesource.stages.claiming.story_view import StoryView
from samesource.training.recorded_claim import RecordedClaim

_WORD = re.compile(r"\w+")
_FIGURE = re.compile(r"\d+")
_DOCUMENTS, _WORDS = 0.5, 0.25
"""Share of the recorded documents, and likeness in words (F1), that a claim must have to be the recorded one."""


def match_claim(recorded: RecordedClaim, found: Sequence[ReadGroup], view: StoryView) -> ReadGroup | None:
    """Return the claim that shares most documents and words with a recorded one, as `score_relay.py` does."""
    best, chosen = 0.0, None
    for read in found:
        stated = read.group.by_document()
        names = {view.witnesses[document].id for document in stated}
        shared = len(names & recorded.documents) / max(1, len(recorded.documents))
        if shared < _DOCUMENTS:
            continue
        texts = [view.witnesses[d].text[m.clause_start : m.clause_end] for d, m in stated.items()]
        figures = _figures(recorded.text) if recorded.kind == "number" else frozenset()
        if figures and not any(figures & _figures(text) for text in texts):
            continue
        near = max(_likeness(recorded.text, text) for text in texts)
        if near >= _WORDS and shared * near > best:
            best, chosen = shared * near, read
    return chosen


def _figures(text: str) -> frozenset[str]:
    return frozenset(_FIGURE.findall(text.replace(",", "").replace("\u00a0", "")))


def _likeness(a: str, b: str) -> float:
    one, other = ({word.lower() for word in _WORD.findall(text)} for text in (a, b))
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0
