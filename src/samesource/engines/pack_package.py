"""Pack this package for the executors of a cluster."""

from __future__ import annotations

import zipfile
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

_LEFT_OUT = ("__pycache__",)


def pack_package(path: Path) -> Path:
    """Write the package, with its data files, to a zip that Python imports from; return `path`."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        _add(archive, files("samesource"), "samesource")
    return path


def _add(archive: zipfile.ZipFile, folder: Traversable, inside: str) -> None:
    """Add a folder and what is below it."""
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        name = f"{inside}/{entry.name}"
        if entry.is_dir():
            if entry.name not in _LEFT_OUT:
                _add(archive, entry, name)
        else:
            archive.writestr(name, entry.read_bytes())
