"""Write the answer over everything given as one headline."""

from __future__ import annotations

from samesource.exports.views.count_in_words import count_in_words
from samesource.exports.views.view_story import SINGLE, StoryView
from samesource.exports.views.write_headline import write_headline
from samesource.model import Story, Trace


def write_title(trace: Trace, told: list[Story], views: list[StoryView], given: int) -> str:
    """Write the headline of the stories `told` by more than one report; `given` is the number of documents given."""
    if not given:
        return "Nothing could be read"
    if len(told) == 1:
        return write_headline(views[0])
    if not told:
        one = "One report: nothing to compare it with"
        return one if given == 1 else _capital(f"{count_in_words(given)} reports, no two of one event")
    reports = sum(len(story.documents) for story in told)
    reports += sum(trace.left_out.copies.values()) if trace.left_out else 0
    low = sum(story.independent_texts.low for story in told)
    high = sum(story.independent_texts.high for story in told)
    texts = sum(story.independent_texts.estimate for story in told)
    counted = count_in_words(texts, "independent text")
    if high - low > max(texts // 4, 1):
        counted = f"{low:,} to {high:,} independent texts"
    inside = {story.id for story in told}
    claims = [claim for claim in trace.claims if claim.story in inside]
    single = sum(claim.verdict in SINGLE for claim in claims)
    rest = f"; {single:,} of {len(claims):,} claims rest on a single origin" if claims else ""
    return _capital(f"{count_in_words(reports)} reports tell {count_in_words(len(told))} stories from {counted}{rest}")


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
