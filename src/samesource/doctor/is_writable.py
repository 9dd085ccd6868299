"""Whether a folder can be written to."""

from __future__ import annotations

import tempfile
from pathlib import Path


def is_writable(folder: Path) -> bool:
    """Tell by writing a file there that is gone at once; a folder that is not there yet is judged by its parent."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"samesource")
    except OSError:
        return False
    return True
