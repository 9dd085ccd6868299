"""Follow folders and files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from samesource.errors import InputError
from samesource.reading.list_files import list_files


@dataclass(frozen=True, slots=True)
class Ready:
    """A file that is whole: `stamp` is its size and time of change."""

    name: str
    path: Path
    stamp: str


class FollowFiles:
    """Tells which files below the paths are new or changed, and whole: alike in two looks, one after the other.

    Names are those that reading all paths at once gives them. The files `apart` are no reports.
    """

    def __init__(self, paths: Sequence[Path], done: Mapping[str, str], apart: Sequence[Path] = ()) -> None:
        self._paths = list(paths)
        self._apart = {path.absolute() for path in apart}
        own = [path.absolute() for path in paths]
        self._done = {name: stamp for name, stamp in done.items() if any(Path(name).is_relative_to(p) for p in own)}
        self._seen: dict[str, str] = {}
        self.waiting = False
        """Whether the last look has seen files that may not be whole yet."""
        self.gone: set[str] = set()
        """Files done with that the last look has not found."""

    def look(self) -> list[Ready]:
        """Return the files that are ready, by name; raise InputError where a path is not there."""
        self.waiting, self.gone = False, set()
        missing = [path for path in self._paths if not path.exists()]
        if missing:
            raise InputError("no such file or folder", where=str(missing[0]))
        ready, seen = [], {}
        for name, path in self._list():
            key, stamp = str(path), _stamp(path)
            if stamp is None or path in self._apart:
                continue
            seen[key] = stamp
            if self._done.get(key) == stamp:
                continue
            if self._seen.get(key) == stamp:
                ready.append(Ready(name, path, stamp))
            else:
                self.waiting = True
        self.gone = self._done.keys() - seen.keys()
        self._seen = seen
        return ready

    def done(self, files: Sequence[Ready]) -> None:
        """Take note that files have been read, and forget those that are gone."""
        self._done |= {str(file.path): file.stamp for file in files}
        for key in self.gone:
            self._done.pop(key, None)

    def _list(self) -> list[tuple[str, Path]]:
        """List files; none in an empty folder."""
        try:
            return list_files(self._paths) if self._paths else []
        except InputError:
            if any(path.is_dir() for path in self._paths):
                return []
            raise


def _stamp(path: Path) -> str | None:
    """Return size and time of change; None where the file is gone by now."""
    try:
        told = path.stat()
    except OSError:
        return None
    return f"{told.st_size}:{told.st_mtime_ns}"
