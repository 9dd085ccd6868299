"""Write the answer as a headline."""

from __future__ import annotations

from samesource.exports.views.count_in_words import count_in_words
from samesource.exports.views.view_story import StoryView
from samesource.model import Estimate


def write_headline(stories: list[StoryView], documents: int) -> str:
    """Write the headline of one story, or of all; `documents` is the number given."""
    if not documents:
        return "Nothing could be read"
    if len(stories) == 1:
        return _capital(_one_story(stories[0]))
    if not stories:
        told = "One report: nothing to compare it with" if documents == 1 else "reports, no two of one event"
        return told if documents == 1 else _capital(f"{count_in_words(documents)} {told}")
    reports = sum(len(view.graph.documents) for view in stories)
    low = sum(view.story.independent_texts.low for view in stories)
    high = sum(view.story.independent_texts.high for view in stories)
    texts = sum(view.story.independent_texts.estimate for view in stories)
    counted = (
        _texts(Estimate(texts, low, high)) if high - low > texts // 4 else f"{count_in_words(texts)} independent texts"
    )
    told = f"{count_in_words(reports, 'report')} tell {count_in_words(len(stories), 'story', 'stories')} from {counted}"
    return _capital(told + _claims(sum(v.single for v in stories), sum(len(v.claims) for v in stories)))


def _one_story(view: StoryView) -> str:
    reports = count_in_words(len(view.graph.documents), "report")
    return f"{reports}, {_texts(view.story.independent_texts)}{_claims(view.single, len(view.claims))}"


def _texts(texts: Estimate) -> str:
    if texts.high - texts.low >= 2:
        return f"{count_in_words(texts.low)} to {count_in_words(texts.high)} independent texts"
    return count_in_words(texts.estimate, "independent text")


def _claims(single: int, claims: int) -> str:
    if not claims:
        return ""
    if claims == 1:
        return f"; the one claim found {'rests' if single else 'does not rest'} on a single origin"
    if single == claims:
        return f"; all {count_in_words(claims)} claims rest on a single origin each"
    verb = "rests" if single == 1 else "rest"
    return f"; {count_in_words(single)} of {count_in_words(claims)} claims {verb} on a single origin"


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
