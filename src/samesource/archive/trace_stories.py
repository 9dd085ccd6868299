"""Trace stories, with the stages' own kernels."""

from __future__ import annotations

from samesource.archive.keep_copies import keep_copies
from samesource.archive.lone_trace import lone_trace
from samesource.archive.opened import Opened
from samesource.archive.plan_stories import StoryPlan
from samesource.archive.read_tables import read_tables
from samesource.archive.recall_stories import recall_stories
from samesource.archive.run_tables import run_tables
from samesource.model import Trace
from samesource.shelving.split_stories import split_stories


def trace_stories(opened: Opened, plans: list[StoryPlan]) -> dict[str, Trace]:
    """Return the trace of each story; cost that of the stages from `company` on.

    A story of one document has nothing to compare: its trace is made by itself. What texts were judged to be to each
    other, and changes that the stories have told before, are not worked out again.
    """
    several = [plan for plan in plans if len(plan.documents) > 1]
    traces = {plan.id: lone_trace(opened, *plan.documents) for plan in plans if len(plan.documents) == 1}
    if several:
        recalled = recall_stories(opened, several)
        traces |= split_stories(run_tables(opened, read_tables(opened, several), recalled))
        keep_copies(opened, several, recalled)
    return traces
