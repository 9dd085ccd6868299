"""Whether any document is a copy of another."""

from __future__ import annotations

from samesource.engines.base import Engine

COPIES = "SELECT id FROM witnesses WHERE id <> witness"


def has_copies(engine: Engine) -> bool:
    """Tell whether a witness stands for more than itself: what is added to an archive is seldom a copy."""
    engine.sql("some_copies", COPIES)
    several = engine.count("some_copies") > 0
    engine.drop("some_copies")
    return several
