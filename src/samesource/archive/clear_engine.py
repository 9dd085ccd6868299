"""Empty an engine for the next piece of work."""

from __future__ import annotations

from samesource.engines.base import Engine
from samesource.flow import STAGES

_TABLES = sorted({name for stage in STAGES for name in (*stage.inputs, *stage.outputs)} | {"epoch", "rejected"})


def clear_engine(engine: Engine) -> None:
    """Drop every table of the flow."""
    for name in _TABLES:
        engine.drop(name)
