"""Sizes as people write them."""

from __future__ import annotations

import re

from samesource.errors import OptionError

_UNITS = {"K": 10, "M": 20, "G": 30, "T": 40}


def read_size(memory: str) -> int:
    """Return a size such as 4GB or 512MiB in bytes (units count 1024); raise OptionError for anything else."""
    found = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([KMGT])(?:i?B)?", memory.strip(), re.IGNORECASE)
    if not found:
        raise OptionError(f"{memory!r} is no size", where="engine.memory", remedy="Write it as 4GB or 512MB.")
    return int(float(found[1]) * (1 << _UNITS[found[2].upper()]))
