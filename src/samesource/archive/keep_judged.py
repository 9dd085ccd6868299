"""Keep how a pair was judged."""

from __future__ import annotations

from samesource.archive.judged import Judged, Pair
from samesource.archive.opened import Opened
from samesource.archive.pack_part import pack_part

_KEEP = "INSERT OR REPLACE INTO judged (a, b, same_story, dependent, content) VALUES (?, ?, ?, ?, ?)"


def keep_judged(opened: Opened, pair: Pair, judged: Judged) -> None:
    """Write down how a pair corresponds and what it is, to be read when its story is traced again."""
    if opened.stores:
        relation = judged["relation"]
        values = relation["same_story"], relation["dependent"], pack_part(judged)
        opened.connection.execute(_KEEP, (*pair, *values))
