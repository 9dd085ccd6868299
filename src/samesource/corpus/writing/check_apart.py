"""Results apart from sources."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from samesource.errors import OutputError


def check_apart(folder: Path, sources: Sequence[Path], what: str) -> None:
    """Raise OutputError where `folder`, called `what`, is or lies within what is to be read."""
    place = Path(os.path.realpath(folder))
    for source in sources:
        given = Path(os.path.realpath(source))
        if place == given or given in place.parents:
            raise OutputError(
                f"the {what} folder is, or lies within, what is to be read",
                where=str(folder),
                remedy="Choose a folder apart from the sources.",
            )
