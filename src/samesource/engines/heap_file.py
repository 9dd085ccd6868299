"""Where large values lie."""

from __future__ import annotations

from pathlib import Path

HEAP_PREFIX = "heap-"


def heap_file(folder: Path, number: int) -> Path:
    """Return the file of a number in the heap in `folder`."""
    return folder / f"{HEAP_PREFIX}{number}"
