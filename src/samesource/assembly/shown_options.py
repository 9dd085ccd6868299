"""The options that a trace shows."""

from __future__ import annotations

import dataclasses
from typing import Any

from samesource.config import Config


def shown_options(config: Config) -> dict[str, Any]:
    """Return the options that shape the result: where the work runs is none of them."""
    return {name: value for name, value in dataclasses.asdict(config).items() if name != "engine"}
