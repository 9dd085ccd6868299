"""The depth of an archive."""

from __future__ import annotations

import dataclasses

from samesource.config import Config

DEPTH = "rewrites"


def fix_depth(config: Config, documents: int) -> Config:
    """Return `config` with the depth that an archive of about so many documents is made for."""
    limits = config.candidates
    if limits.depth != "auto":
        return config
    depth = DEPTH if documents < limits.rewrites_limit else "passages"
    return dataclasses.replace(config, candidates=dataclasses.replace(limits, depth=depth))
