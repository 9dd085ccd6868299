"""Find the witnesses that share keys with new ones."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from samesource.archive.anchor_totals import anchor_totals
from samesource.archive.layout import CHANNELS
from samesource.archive.list_postings import SINGLE_KINDS, Posting
from samesource.archive.opened import Opened
from samesource.records.document_keys import KINDS

Evidence = dict[tuple[int, int], list[int]]
"""Sketch bands, passage keys, kinds and weight of anchors, by pair of numbers; the first is the new document's."""

_SKETCH, _PASSAGE, _ANCHOR = (CHANNELS.index(name) for name in ("sketch", "passage", "anchor"))
_SINGLES = ", ".join(str(KINDS.index(kind)) for kind in SINGLE_KINDS)

_NEW = """
CREATE TEMP TABLE new_keys (
  channel INTEGER, key INTEGER, document INTEGER, kind INTEGER, weight INTEGER, capped INTEGER DEFAULT 0,
  groups INTEGER DEFAULT 0, first INTEGER DEFAULT 0
)
"""
_INSERT = "INSERT INTO new_keys (channel, key, document, kind, weight) VALUES (?, ?, ?, ?, ?)"
_CAPPED = """
SELECT n.rowid, e.groups, COALESCE(d.number, 0) FROM new_keys n
JOIN epoch e ON e.kind = 'key' AND e.key = n.key AND e.channel =
  CASE n.channel WHEN 0 THEN 'sketch' WHEN 1 THEN 'passage' ELSE 'anchor' END
LEFT JOIN documents d ON d.id = e.detail AND d.witness = d.number
"""
_CAP = "UPDATE new_keys SET capped = 1, groups = ?, first = ? WHERE rowid = ?"
_NEW_ONES = "CREATE TEMP TABLE new_ones (document INTEGER PRIMARY KEY, singles INTEGER, joint INTEGER, id TEXT)"
_INSERT_ONE = "INSERT INTO new_ones VALUES (?, ?, ?, COALESCE((SELECT id FROM documents WHERE number = ?), ?))"

# Of two new documents only the later looks the other up.
_MEETING = """
FROM new_keys n JOIN postings p ON p.channel = n.channel AND p.key = n.key
WHERE n.channel = {channel} AND p.document <> n.document
  AND (p.document < n.document OR p.document NOT IN (SELECT document FROM new_ones))
"""
_STAR = "(n.document = n.first OR p.document = n.first)"
_COUNTED = "SELECT n.document, p.document, COUNT(*)" + _MEETING
SKETCHES = _COUNTED.format(channel=_SKETCH) + f"AND (NOT n.capped OR {_STAR}) GROUP BY n.document, p.document"
PASSAGES = (
    _COUNTED.format(channel=_PASSAGE)
    + f"AND (NOT n.capped OR (n.groups <= ? AND {_STAR})) GROUP BY n.document, p.document HAVING COUNT(*) >= ?"
)
# What kind a shared key is of, and what it weighs, may differ between two documents: that of the smaller id counts.
_SIDE = (
    "COUNT(DISTINCT {side}.kind) AS {side}_kinds, "
    f"SUM(CASE WHEN {{side}}.kind IN ({_SINGLES}) THEN {{side}}.weight ELSE 0 END) AS {{side}}_singles, "
    f"SUM(CASE WHEN {{side}}.kind IN ({_SINGLES}) THEN 0 ELSE {{side}}.weight END) AS {{side}}_joint"
)
ANCHORS = (
    "SELECT x, y, kinds, singles + joint FROM ("
    "SELECT s.x AS x, s.y AS y, MIN(t.singles, u.singles) AS least_singles, MIN(t.joint, u.joint) AS least_joint, "
    + ", ".join(
        f"CASE WHEN t.id < u.id THEN s.n_{name} ELSE s.p_{name} END AS {name}" for name in ("kinds", "singles", "joint")
    )
    + f" FROM (SELECT n.document AS x, p.document AS y, {_SIDE.format(side='n')}, {_SIDE.format(side='p')}"
    + _MEETING.format(channel=_ANCHOR)
    + "AND NOT n.capped GROUP BY n.document, p.document HAVING MAX(n_kinds, p_kinds) >= ?1"
    ") s JOIN new_ones t ON t.document = s.x JOIN documents u ON u.number = s.y) "
    "WHERE kinds >= ?1 AND (singles * 1000 >= ?2 * least_singles "
    "OR (joint >= ?3 * 1000000 AND joint * 1000 >= ?4 * least_joint))"
)


def find_pairs(opened: Opened, postings: Iterable[Posting], asked: str = "") -> Evidence:
    """Return the evidence of every pair that `postings`, of new witnesses, make with others and each other.

    `asked` is the id of a new one that is not held.
    The same rule as stages.candidates under an epoch: its keys are the capped ones, and whether two documents meet
    depends on no third. Cost: keys × carriers.
    """
    connection, limits = opened.connection, opened.config.candidates
    connection.execute(_NEW)
    connection.execute(_NEW_ONES)
    try:
        _write_keys(connection, list(postings), asked)
        found: Evidence = {}
        _gather(found, connection.execute(SKETCHES), 0)
        _gather(found, connection.execute(PASSAGES, (limits.passage_cap, limits.passage_keys)), 1)
        least = limits.anchor_kinds, limits.single_permille, limits.joint_weight, limits.joint_permille
        _gather(found, connection.execute(ANCHORS, least), 2)
        return found
    finally:
        connection.execute("DROP TABLE temp.new_keys")
        connection.execute("DROP TABLE temp.new_ones")


def _write_keys(connection: sqlite3.Connection, postings: list[Posting], asked: str) -> None:
    """Write the keys to look up to a table of their own, with what the epoch says of them."""
    connection.executemany(_INSERT, postings)
    totals = sorted(anchor_totals(postings).items())
    connection.executemany(_INSERT_ONE, [(one, *weights, one, asked) for one, weights in totals])
    capped = connection.execute(_CAPPED).fetchall()
    connection.executemany(_CAP, [(groups, first, row) for row, groups, first in capped])


def _gather(found: Evidence, rows: Iterable[tuple[int, ...]], column: int) -> None:
    """Put the values of rows (new, other, values…) into the evidence of their pairs, from `column` on."""
    for new, other, *values in rows:
        evidence = found.setdefault((new, other), [0, 0, 0, 0])
        evidence[column : column + len(values)] = values
