"""Folders that runs write to."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from samesource.doctor.finding import Finding
from samesource.doctor.is_writable import is_writable
from samesource.kernels import _jit


def check_folders() -> list[Finding]:
    """Say whether temporary files, and the machine code of compiled kernels, have a place."""
    return [_temporary(), _machine_code()]


def _temporary() -> Finding:
    """Look at the folder for temporary files."""
    try:
        folder = Path(tempfile.gettempdir())
    except FileNotFoundError as error:
        return Finding("temporary files", "problem", str(error), "Set TMPDIR to a folder that can be written to.")
    if is_writable(folder):
        return Finding("temporary files", "well", f"{folder} can be written to")
    remedy = "Set TMPDIR to a folder that can be written to."
    return Finding("temporary files", "problem", f"{folder} cannot be written to", remedy)


def _machine_code() -> Finding:
    """Look where Numba keeps machine code: where it is told to, else beside the sources, else in the user's cache."""
    for folder in _places():
        if is_writable(folder):
            return Finding("machine code", "well", f"compiled kernels are kept in {folder}")
    return Finding(
        "machine code",
        "absent",
        "compiled kernels cannot be kept: every large run compiles for seconds",
        "Set NUMBA_CACHE_DIR to a folder that can be written to.",
    )


def _places() -> list[Path]:
    """Return the folders that are tried in turn."""
    told = os.environ.get("NUMBA_CACHE_DIR")
    if told:
        return [Path(told)]
    beside = Path(_jit.__file__).parent / "__pycache__"
    return [beside, Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "numba"]
