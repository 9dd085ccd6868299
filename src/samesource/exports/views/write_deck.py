"""Write the sentence or two below the headline."""

from __future__ import annotations

from samesource.exports.views.count_in_words import count_in_words
from samesource.exports.views.view_story import StoryView


def write_deck(view: StoryView, given: int | None = None) -> str:
    """Say of one story how many of its reports derive from which, and with how many factual changes.

    `given` is the number of documents given, where the report is of this story alone.
    """
    reports = view.graph.reports
    lead = ""
    if given is not None and given > reports:
        others = "one of another" if given - reports == 1 else f"{count_in_words(given - reports)} of others"
        lead = (
            f"{count_in_words(given).capitalize()} documents were given: {count_in_words(reports)} tell of this event, "
        )
        lead += f"{others}. "
    copies = len(view.graph.folded) + sum(view.graph.hidden.values())
    if copies and copies == view.derived:
        verb = "repeats" if copies == 1 else "repeat"
        whose = "the other" if reports - copies == 1 else "one of the others"
        return (
            f"{lead}{count_in_words(copies).capitalize()} of the {count_in_words(reports)} {verb} the words of {whose}."
        )
    if not view.derived:
        return f"{lead}No report was found to derive from another."
    rest = reports - view.derived
    whence = _whence(rest, bool(view.graph.lost))
    of = f"{count_in_words(view.derived)} of the {count_in_words(reports)}"
    changes = f"with {count_in_words(view.factual, 'factual change')} on the way"
    if not view.factual:
        changes = "without a factual change that was found"
    open_ended = sorted(name for name, standing in view.graph.standing.items() if standing == "either")
    doubt = " Which of some texts came first is left open: the evidence is thin." if open_ended else ""
    if len(open_ended) == 2:
        tokens = " or ".join(view.labels[name].token for name in open_ended)
        doubt = f" Which came first, {tokens}, is left open: the evidence is thin."
    verb = "derives" if view.derived == 1 else "derive"
    return f"{lead}{of[:1].upper()}{of[1:]} {verb} from {whence}, {changes}.{doubt}"


def _whence(rest: int, lost: bool) -> str:
    if not rest:
        return "a source that was not given"
    others = "the other" if rest == 1 else f"the other {count_in_words(rest)}"
    return f"{others} or a source that was not given" if lost else others
