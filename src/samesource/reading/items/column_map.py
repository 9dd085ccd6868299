"""Which columns a user says hold what."""

from __future__ import annotations

from functools import lru_cache

from samesource.errors import OptionError
from samesource.reading.items.read_columns import COLUMNS


@lru_cache(maxsize=8)
def column_map(written: str) -> dict[str, str]:
    """Return our name → their name of columns, from `text=body, outlet=site`; raise OptionError for what is neither."""
    found: dict[str, str] = {}
    for part in written.split(","):
        if not part.strip():
            continue
        ours, equals, theirs = (piece.strip() for piece in part.partition("="))
        if not equals or not theirs or ours not in COLUMNS:
            raise OptionError(
                f"the column map cannot be read at {part.strip()!r}",
                where="reading.columns",
                remedy=f"Write ours=theirs with ours one of: {', '.join(COLUMNS)}.",
            )
        found[ours] = theirs
    return found
