"""Which files lie under the paths given."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from samesource.errors import InputError


def list_files(paths: Sequence[Path]) -> list[tuple[str, Path]]:
    """Return (path below the folder given, file) of all files, sorted; hidden ones below a folder are left out.

    Below the common parent where several paths are given. Raises InputError for a path that does not exist, and
    where there is no file at all. Links to folders are not followed, so that no walk is endless.
    """
    if not paths:
        raise InputError("no path was given", remedy="Name at least one file or folder.")
    absolute = [Path(os.path.abspath(path)) for path in paths]  # noqa: PTH100 - resolve() would follow links
    for given, path in zip(paths, absolute, strict=True):
        if not os.path.lexists(path):
            raise InputError("no such file or folder", where=str(given), remedy="Check the path.")
    root = _root(absolute)
    found = {file for path in absolute for file in (_walk(path) if path.is_dir() else [path])}
    if not found:
        folders = ", ".join(str(path) for path in paths)
        raise InputError(
            "there is no file to read", where=folders, remedy="The folder is empty, or holds only hidden files."
        )
    named = ((_name(file.relative_to(root)), file) for file in found)
    return sorted(named, key=lambda entry: entry[0])


def _root(absolute: Sequence[Path]) -> Path:
    """Return the folder that ids are relative to."""
    parents = [path if path.is_dir() else path.parent for path in absolute]
    if len(absolute) == 1:
        return parents[0]
    outer = [path.parent for path in absolute]
    return Path(os.path.commonpath(outer if len(set(absolute)) > 1 else parents))


def _walk(folder: Path) -> list[Path]:
    """Return the files below `folder`; a folder that cannot be listed is returned itself, to be rejected by name."""
    files: list[Path] = []
    unreadable: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=unreadable.append):
        folders[:] = [name for name in folders if not name.startswith(".") and not Path(place, name).is_symlink()]
        files += [Path(place, name) for name in names if not name.startswith(".")]
    return files + [Path(error.filename) for error in unreadable if error.filename and Path(error.filename) != folder]


def _name(path: Path) -> str:
    """Write a relative path with slashes; bytes that are no text are escaped."""
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")
