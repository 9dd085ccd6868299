"""The finished tables, cut down to the stories that a trace shows."""

from __future__ import annotations

import pyarrow as pa

from samesource.engines.base import Engine

_STORIES = pa.schema([("story", pa.string())])

_OF_STORIES = "SELECT t.* FROM {table} t JOIN shown_stories s ON t.story = s.story"
_OF_DOCUMENTS = "SELECT t.* FROM {table} t JOIN shown_witnesses s ON t.id = s.id"
_OF_PAIRS = "SELECT t.* FROM {table} t JOIN shown_witnesses x ON t.a = x.id JOIN shown_witnesses y ON t.b = y.id"

CUTS = {
    "families": _OF_STORIES,
    "witnesses": "SELECT t.* FROM {table} t JOIN shown_families s ON t.witness = s.id",
    **dict.fromkeys(("documents", "texts", "declared", "furniture", "segmented", "prepared"), _OF_DOCUMENTS),
    **dict.fromkeys(("refined_relations", "alignments", "copy_relations", "copy_alignments"), _OF_PAIRS),
    **dict.fromkeys(("lineages", "changes", "claims", "damage"), _OF_STORIES),
    "assertions": "SELECT t.* FROM {table} t JOIN shown_claims s ON t.claim = s.id",
}
"""How each table is cut, in an order in which each finds what it is joined to."""


class ShownTables:
    """Reads tables whole where all stories are shown, else their rows of the stories `chosen`; `close` clears up."""

    def __init__(self, engine: Engine, chosen: list[str] | None) -> None:
        self.engine = engine
        self._cut = chosen is not None
        if chosen is not None:
            engine.load("shown_stories", pa.table({"story": chosen}, schema=_STORIES), _STORIES)
            for table, query in CUTS.items():
                engine.sql(f"shown_{table}", query.format(table=table))

    def name(self, table: str) -> str:
        """Return the name under which the rows shown of `table` stand."""
        return f"shown_{table}" if self._cut and table in CUTS else table

    def fetch(self, table: str, order_by: tuple[str, ...] = (), columns: tuple[str, ...] = ()) -> pa.Table:
        """Read the rows shown of `table`, sorted by `order_by`."""
        return self.engine.fetch(self.name(table), order_by, columns)

    def close(self) -> None:
        """Drop what was cut."""
        for table in ("stories", *CUTS) if self._cut else ():
            self.engine.drop(f"shown_{table}")
