"""Make sure that results can be written."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from samesource.errors import OutputError


def prepare_folder(folder: Path) -> None:
    """Make `folder` and try to write in it; raise OutputError with words where either is refused."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".samesource-", dir=folder)
        os.close(handle)
        Path(name).unlink()
    except OSError as error:
        raise OutputError(
            "the output folder cannot be written",
            where=f"{folder}: {error.strerror or error}",
            remedy="Choose another with --out.",
        ) from error
