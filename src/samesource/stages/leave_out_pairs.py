"""Leave out pairs that options rule out by day or site."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pyarrow as pa

from samesource.config import CandidateConfig
from samesource.engines.base import Engine
from samesource.errors import OptionError
from samesource.stages.each_row import each_row

_PLACES = pa.schema([("id", pa.string()), ("day", pa.int64()), ("site", pa.string())])

PLACING = "SELECT id, day, sites FROM segmented"

RULED_OUT = """
SELECT DISTINCT f.a AS a, f.b AS b
FROM {pairs} f JOIN pair_places x ON f.a = x.id JOIN pair_places y ON f.b = y.id
WHERE ({window} > 0 AND x.site IS NULL AND y.site IS NULL AND (x.day - y.day > {window} OR y.day - x.day > {window}))
   OR ({across} = 1 AND x.site = y.site)
"""

LEFT = "SELECT f.* FROM {pairs} f LEFT JOIN ruled_out r ON f.a = r.a AND f.b = r.b WHERE r.a IS NULL"


def leave_out_pairs(engine: Engine, limits: CandidateConfig, pairs: str, made: str) -> None:
    """Make table `made` of the rows of `pairs` (a, b, …) that neither the time window nor the site filter rules out.

    A document without a day is within every window; one without a known site is of no site. Raise OptionError for a
    filter that there is not.
    """
    if limits.same_site not in {"keep", "drop"}:
        raise OptionError(
            f"{limits.same_site!r} is no filter", where="candidates.same_site", remedy="Write keep or drop."
        )
    across = limits.same_site == "drop"
    if limits.window_days <= 0 and not across:
        engine.sql(made, f"SELECT * FROM {pairs}")
        return
    engine.sql("placing", PLACING)
    engine.map_batches("pair_places", "placing", each_row(_place_rows, _PLACES), _PLACES)
    engine.sql("ruled_out", RULED_OUT.format(pairs=pairs, window=limits.window_days, across=int(across)))
    engine.sql(made, LEFT.format(pairs=pairs))
    for scratch in ("placing", "pair_places", "ruled_out"):
        engine.drop(scratch)


def _place_rows(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """List the sites of a document, and in a row without a site its day as a number."""
    try:
        day = dt.date.fromisoformat(row["day"]).toordinal()
    except ValueError:  # no day, or a year or month alone
        day = None
    yield {"id": row["id"], "day": day, "site": None}
    yield from ({"id": row["id"], "day": None, "site": site} for site in sorted(set(row["sites"])))
