"""An archive as one trace."""

from __future__ import annotations

from samesource import __version__
from samesource.archive.opened import Opened
from samesource.archive.read_story import read_story
from samesource.assembly.shown_options import shown_options
from samesource.model import LeftOut, Trace
from samesource.shelving.join_stories import join_stories

_SIZES = """
SELECT id, documents, CAST(json_extract(entry, '$.factual_changes') AS INTEGER) AS changes FROM stories
ORDER BY documents DESC, changes DESC, id
"""


def trace_archive(opened: Opened) -> Trace:
    """Return the stories of an archive as one trace: the largest and most altered, up to `report.documents_limit`."""
    room = opened.config.report.documents_limit
    chosen, left = [], [0, 0]
    for story, documents, _ in opened.connection.execute(_SIZES).fetchall():
        if documents <= room:
            chosen.append(story)
            room -= documents
        else:
            left = [left[0] + documents, left[1] + 1]
    base = Trace(created="", version=__version__, options=shown_options(opened.config), epoch=opened.epoch)
    reason = "more documents than a report shows: the largest and most altered stories are, all are in the archive"
    left_out = LeftOut(left[0], left[1], reason, {}) if left[1] else None
    return join_stories(base, [read_story(opened.connection, story) for story in chosen], left_out)
