"""The finished tables, cut down to the stories that a trace shows."""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa

from samesource.engines.base import Engine

_STORIES = pa.schema([("story", pa.string())])

_OF_STORIES = "SELECT t.* FROM {table} t JOIN shown_stories s ON t.story = s.story"
_OF_DOCUMENTS = "SELECT t.* FROM {table} t JOIN shown_witnesses s ON t.id = s.id"
_OF_COPIES = """
SELECT id, witness FROM (
  SELECT t.id AS id, t.witness AS witness,
         ROW_NUMBER() OVER (
           PARTITION BY t.witness
           ORDER BY (CASE WHEN t.id = t.witness THEN 0 ELSE 1 END) NULLS LAST, t.id NULLS LAST
         ) AS turn,
         CASE WHEN o.story IS NULL THEN 0 ELSE 1 END AS cut
  FROM {table} t JOIN shown_families s ON t.witness = s.id LEFT JOIN folded_stories o ON s.story = o.story
) copies WHERE cut = 0 OR turn <= {copies}
"""
_OF_CLAIMS = """
SELECT t.* FROM {table} t JOIN shown_claims s ON t.claim = s.id JOIN shown_witnesses w ON t.document = w.id
"""
HIDDEN = """
SELECT w.witness AS witness, COUNT(*) AS copies
FROM witnesses w JOIN shown_families s ON w.witness = s.id LEFT JOIN shown_witnesses x ON w.id = x.id
WHERE x.id IS NULL GROUP BY w.witness
"""
_OF_PAIRS = "SELECT t.* FROM {table} t JOIN shown_witnesses x ON t.a = x.id JOIN shown_witnesses y ON t.b = y.id"

CUTS = {
    "families": _OF_STORIES,
    "witnesses": _OF_COPIES,
    **dict.fromkeys(("documents", "texts", "declared", "furniture", "segmented", "prepared"), _OF_DOCUMENTS),
    **dict.fromkeys(("refined_relations", "alignments", "copy_relations", "copy_alignments"), _OF_PAIRS),
    **dict.fromkeys(("lineages", "changes", "claims", "damage"), _OF_STORIES),
    "assertions": _OF_CLAIMS,
}
"""How each table is cut, in an order in which each finds what it is joined to."""


class ShownTables:
    """Reads tables whole where all stories are shown, else their rows of the stories `chosen`; `close` clears up.

    Of the stories `folded` only `copies` documents of each text are read, its witness first.
    """

    def __init__(self, engine: Engine, chosen: list[str] | None, folded: Sequence[str] = (), copies: int = 0) -> None:
        self.engine = engine
        self._cut = chosen is not None
        if chosen is not None:
            engine.load("shown_stories", pa.table({"story": chosen}, schema=_STORIES), _STORIES)
            engine.load("folded_stories", pa.table({"story": list(folded)}, schema=_STORIES), _STORIES)
            for table, query in CUTS.items():
                engine.sql(f"shown_{table}", query.format(table=table, copies=copies))

    def name(self, table: str) -> str:
        """Return the name under which the rows shown of `table` stand."""
        return f"shown_{table}" if self._cut and table in CUTS else table

    def fetch(self, table: str, order_by: tuple[str, ...] = (), columns: tuple[str, ...] = ()) -> pa.Table:
        """Read the rows shown of `table`, sorted by `order_by`."""
        return self.engine.fetch(self.name(table), order_by, columns)

    def hidden(self) -> dict[str, int]:
        """Count, by witness, the copies that are not shown."""
        if not self._cut:
            return {}
        self.engine.sql("hidden_copies", HIDDEN)
        rows = self.engine.fetch("hidden_copies", ("witness",)).to_pylist()
        self.engine.drop("hidden_copies")
        return {row["witness"]: row["copies"] for row in rows}

    def close(self) -> None:
        """Drop what was cut."""
        if self._cut:
            self.engine.drop("folded_stories")
        for table in ("stories", *CUTS) if self._cut else ():
            self.engine.drop(f"shown_{table}")
