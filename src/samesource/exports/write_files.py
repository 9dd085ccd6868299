"""Write the files of an export."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from samesource.errors import OptionError
from samesource.exports.write_atomically import write_atomically

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip can hold: equal files give equal zips."""


def write_files(files: Mapping[str, bytes], out: Path) -> list[Path]:
    """Write the files into `out` and return the paths written; raise OutputError where that is refused.

    `out` ending in `.zip` holds them all; with another ending it is the file itself, and OptionError is raised where
    there are several; a folder, or a path without an ending, gets them under their names. Each path is written whole
    or not at all; other files of a folder are left alone.
    """
    if out.suffix.lower() == ".zip":
        chosen = {out: _pack(files)}
    elif out.suffix and not out.is_dir():
        if len(files) > 1:
            raise OptionError(f"these are {len(files)} files", remedy="Name a folder or a .zip with --out.")
        chosen = {out: next(iter(files.values()))}
    else:
        chosen = {out / name: data for name, data in files.items()}
    for path, data in chosen.items():
        write_atomically(path, data)
    return list(chosen)


def _pack(files: Mapping[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), data, zipfile.ZIP_DEFLATED)
    return packed.getvalue()
