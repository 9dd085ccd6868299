"""Read a list of the language packs."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def read_pack(name: str) -> dict[str, Any]:
    """Return the content of the TOML file `name` of this package."""
    text = resources.files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
