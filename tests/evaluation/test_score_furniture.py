"""Furniture is scored by words and by lines."""

from __future__ import annotations

from samesource.evaluation.score_furniture import score_furniture
from samesource.simulation.simulated_page import SimulatedPage, SimulatedPart

TEXT = "One two three four.\n\nFive six seven eight."
PAGE = SimulatedPage(
    "a", TEXT, (SimulatedPart(0, 19, "agency"), SimulatedPart(21, 42, "furniture", "foot")), 0, 0, None, None, None
)


def test_perfect_marks_score_one() -> None:
    score = score_furniture([PAGE], {"a": [(21, 42, "repeated"), (0, 19, "title")]})
    assert (score.word_precision, score.word_recall, score.line_precision, score.line_recall) == (1, 1, 1, 1)
    assert not score.story_marked
    assert not score.missed


def test_words_count_for_themselves_and_lines_by_their_half() -> None:
    score = score_furniture([PAGE], {"a": [(0, 3, "repeated"), (21, 29, "repeated")]})
    assert score.word_precision == 2 / 3
    assert score.word_recall == 2 / 4
    assert (score.line_precision, score.line_recall) == (1, 1)
    assert score.story_marked == {"agency": 1}


def test_nothing_marked_finds_nothing() -> None:
    score = score_furniture([PAGE], {"a": []})
    assert (score.word_precision, score.word_recall) == (1, 0)
    assert score.missed == {"foot": 1}
