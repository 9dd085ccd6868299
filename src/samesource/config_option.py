"""How an option is declared."""

from __future__ import annotations

from dataclasses import field
from typing import Any


def option(default: Any, unit: str, reason: str) -> Any:  # noqa: ANN401 - a dataclass field of any type
    """Declare an option with its default, unit and the reason for the default."""
    return field(default=default, metadata={"unit": unit, "reason": reason})
