"""The trace of a document that stands alone."""

from __future__ import annotations

import pyarrow as pa

from samesource import __version__
from samesource.archive.layout import PARTS
from samesource.archive.opened import Opened
from samesource.archive.read_parts import read_parts
from samesource.assembly.document_entries import document_entries
from samesource.assembly.shown_options import shown_options
from samesource.assembly.story_entries import story_entries
from samesource.model import Trace
from samesource.records.lineage import Lineage
from samesource.stages.digest_ids import digest_ids


class _Rows:
    """The rows of one document in the place of finished tables."""

    def __init__(self, opened: Opened, number: int) -> None:
        self._rows = {part: read_parts(opened.connection, [number], part) for part in PARTS}

    def fetch(self, table: str, order_by: tuple[str, ...] = (), columns: tuple[str, ...] = ()) -> pa.Table:  # noqa: ARG002 - one row has one order
        """Return the row of `table`."""
        rows = self._rows[table]
        return pa.Table.from_pylist([{name: row[name] for name in columns} for row in rows] if columns else rows)


def lone_trace(opened: Opened, number: int) -> Trace:
    """Make the trace of document `number`, which no other is like: what the flow would say of it, without its cost."""
    rows = _Rows(opened, number)
    name = rows.fetch("texts")["id"].to_pylist()[0]
    story = digest_ids([name])
    documents = document_entries(rows, {name: name}, {name: {"story": story, "family": story}}, {story: 0})
    root = {"id": name, "probability": 1.0}
    alone = Lineage(story, story, [name], [name], edges=[], alternatives=[], roots=[root], lost=[], samples=[])
    given = {
        "created": "",
        "version": __version__,
        "options": shown_options(opened.config),
        "epoch": opened.epoch,
        "documents": documents,
        "stories": story_entries([story], [alone], documents),
        "lineage": [{part: getattr(alone, part) for part in ("family", "edges", "alternatives", "roots", "lost")}],
    }
    return Trace.from_dict(given)
