"""Name the connected component of every document in a table of pairs."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa

from samesource.engines.base import Engine
from samesource.kernels.components import components

_LABELS = pa.schema([("id", pa.string()), ("component", pa.string())])
_BATCH = 4096

LINKS = "SELECT DISTINCT b AS child, a AS parent FROM {pairs} WHERE a < b"

LARGE_STAR = """
SELECT DISTINCT s.child AS child, COALESCE(l.least, s.parent) AS parent
FROM {made}_stars s LEFT JOIN (SELECT child, MIN(parent) AS least FROM {made}_stars GROUP BY child) l
ON s.parent = l.child
"""

SMALL_STAR = """
SELECT child, MIN(parent) AS parent FROM {made}_spread GROUP BY child
UNION
SELECT s.parent AS child, l.least AS parent
FROM {made}_spread s JOIN (SELECT child, MIN(parent) AS least FROM {made}_spread GROUP BY child) l
ON s.child = l.child WHERE s.parent <> l.least
"""

UNSETTLED = """
SELECT child FROM {made}_stars GROUP BY child HAVING MIN(parent) < MAX(parent)
UNION ALL
SELECT s.child AS child FROM {made}_stars s JOIN {made}_stars t ON s.parent = t.child
"""

LABELS = """
SELECT child AS id, parent AS component FROM {made}_stars
UNION
SELECT parent AS id, parent AS component FROM {made}_stars
"""


def label_components(engine: Engine, pairs: str, made: str, direct: int) -> None:
    """Make table `made` (id, component) of the ids in table `pairs` (a < b): a component is named by its smallest id.

    Alternating large and small stars (Kiveris, Lattanzi, Mirrokni, Rastogi and Vassilvitskii 2014): every id is linked
    to the smallest it knows, until nothing but stars is left; O(log² n) rounds, a handful in practice, and no row
    holds more than a link, however large a component. Up to `direct` pairs are labelled at once, with the same result.
    """
    if engine.count(pairs) <= direct:
        engine.load(made, _label(engine.fetch(pairs)), _LABELS)
        return
    stars, spread, unsettled = f"{made}_stars", f"{made}_spread", f"{made}_unsettled"
    engine.sql(stars, LINKS.format(pairs=pairs))
    engine.sql(unsettled, UNSETTLED.format(made=made))
    while engine.count(unsettled):
        engine.sql(spread, LARGE_STAR.format(made=made))
        engine.sql(stars, SMALL_STAR.format(made=made))
        engine.sql(unsettled, UNSETTLED.format(made=made))
    engine.sql(made, LABELS.format(made=made))
    for scratch in (stars, spread, unsettled):
        engine.drop(scratch)


def _label(pairs: pa.Table) -> Iterator[pa.RecordBatch]:
    """Label the components of a few pairs."""
    left, right = pairs["a"].to_pylist(), pairs["b"].to_pylist()
    ids = sorted({*left, *right})
    number = {name: i for i, name in enumerate(ids)}
    groups = components(len(ids), ((number[a], number[b]) for a, b in zip(left, right, strict=True)))
    rows = [(ids[i], ids[group[0]]) for group in groups for i in group]
    for start in range(0, len(rows), _BATCH):
        names, labels = zip(*rows[start : start + _BATCH], strict=True)
        yield pa.RecordBatch.from_arrays([pa.array(names, pa.string()), pa.array(labels, pa.string())], schema=_LABELS)
