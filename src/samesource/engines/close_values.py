"""Let go of the files of a heap."""

from __future__ import annotations

from pathlib import Path

from samesource.engines.load_values import OPEN_FILES


def close_values(folder: Path) -> None:
    """Close what this process has opened of the heap in `folder`."""
    for key in [key for key in OPEN_FILES if Path(key[0]) == folder]:
        OPEN_FILES.pop(key).close()
