"""What a run of `dedupe` comes to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class DedupeResult:
    """Where the result lies, and what stands in its dedupe.json."""

    out: Path
    summary: dict[str, Any]
