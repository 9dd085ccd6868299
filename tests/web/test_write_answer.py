"""What is said of a text that joins nothing."""

from __future__ import annotations

import pytest

from samesource.exports.views.view_story import view_story
from samesource.model import Document, Estimate, Story, Trace
from samesource.web.pages.render_list import render_list
from samesource.web.pages.write_answer import SHORT, write_answer
from samesource.web.story_filter import StoryFilter
from tests.web.memory_shelf import MemoryShelf


@pytest.mark.parametrize(("words", "said"), [(SHORT - 1, "too short"), (SHORT, "says nothing about what is not held")])
def test_a_sentence_is_told_to_be_too_short_and_a_report_is_not(words: int, said: str) -> None:
    document = Document(id="x", text="word " * words, words=words, story="s")
    story = Story("s", "x", ("x",), ("f",), Estimate(1, 1, 1))
    trace = Trace(created="", version="0", options={}, epoch=None, documents=(document,), stories=(story,))
    headline, sentences = write_answer(view_story(trace, story, "1"), "x")
    assert headline == "Nothing held here tells the same event"
    assert said in " ".join(sentences)


def test_reports_that_stand_alone_are_no_stories_left_out(shelf: MemoryShelf) -> None:
    assert " of " not in render_list(shelf, StoryFilter(reports=2), 1, 20).partition("<h1")[2].partition("</h1>")[0]
    narrowed = render_list(shelf, StoryFilter(query="nothing-like-it"), 1, 20)
    assert " of " in narrowed.partition("<h1")[2].partition("</h1>")[0]
