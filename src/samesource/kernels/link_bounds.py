"""When two sentences are linked."""

from __future__ import annotations

from typing import NamedTuple


class LinkBounds(NamedTuple):
    """The bounds of `group_links`; their defaults and reasons stand in the configuration."""

    cosine: float
    mutual_share: float
    containment: float
    run: int
    gain: float
    gap: float
    most: int
