"""Write the answer about one story as a headline."""

from __future__ import annotations

from samesource.exports.views.count_in_words import count_in_words
from samesource.exports.views.view_story import StoryView
from samesource.model import Estimate


def write_headline(view: StoryView) -> str:
    """Write how many reports rest on how many texts, and how many claims on one origin."""
    reports = view.graph.reports
    if reports == 1:
        return "One report: nothing to compare it with"
    told = f"{count_in_words(reports)} reports, {_texts(view.story.independent_texts)}"
    headline = told + _claims(view.single, len(view.claims)) + _rings(view.circular, len(view.claims))
    return headline[:1].upper() + headline[1:]


def _texts(texts: Estimate) -> str:
    if texts.high - texts.low >= 2:
        return f"{count_in_words(texts.low)} to {count_in_words(texts.high)} independent texts"
    return count_in_words(texts.estimate, "independent text")


def _rings(circular: int, claims: int) -> str:
    if not circular:
        return ""
    return ", and is circular" if claims == 1 else f", {count_in_words(circular)} circular"


def _claims(single: int, claims: int) -> str:
    if not claims:
        return ""
    if claims == 1:
        return f"; the one claim found {'rests' if single else 'does not rest'} on a single origin"
    if single == claims == 2:
        return "; both claims rest on a single origin each"
    if single == claims:
        return f"; all {count_in_words(claims)} claims rest on a single origin each"
    verb = "rests" if single == 1 else "rest"
    return f"; {count_in_words(single)} of {count_in_words(claims)} claims {verb} on a single origin"
