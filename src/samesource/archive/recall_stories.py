"""What an archive knows of stories that are to be traced again."""

from __future__ import annotations

from collections.abc import Sequence

from samesource.archive.opened import Opened
from samesource.archive.plan_stories import StoryPlan
from samesource.archive.recall_changes import recall_changes
from samesource.archive.recall_copies import recall_copies
from samesource.archive.recalled import Recalled


def recall_stories(opened: Opened, plans: Sequence[StoryPlan]) -> dict[str, Recalled]:
    """Return, by the table that holds it, what hangs on two texts alone and has been worked out before."""
    return {**recall_copies(opened, plans), "changes": recall_changes(opened, plans)}
