"""Sizes as people write them."""

from __future__ import annotations

import re

from samesource.errors import OptionError

_FORM = re.compile(r"(\d+(?:\.\d+)?)\s*([kmgt]?)(i?)b?", re.I)
_POWERS = {"": 0, "k": 1, "m": 2, "g": 3, "t": 4}


def parse_size(written: str) -> int:
    """Return the bytes of `512MB`, `1.5 GiB` or `800000`; raise OptionError for what is no size."""
    match = _FORM.fullmatch(written.strip())
    size = int(float(match[1]) * (1024 if match[3] else 1000) ** _POWERS[match[2].lower()]) if match else 0
    if size <= 0:
        raise OptionError("not a size of memory", where=repr(written), remedy="Write it as 512MB or 2GB.")
    return size
