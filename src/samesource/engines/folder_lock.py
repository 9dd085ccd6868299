"""One process at a time in a work folder."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path
from typing import IO

from samesource.errors import EngineError

_NAME = "in-use"


class FolderLock:
    """Holds a folder until it is closed or its process ends, however it ends: a dead process is never in the way."""

    def __init__(self, directory: Path) -> None:
        try:
            directory.mkdir(parents=True, exist_ok=True)
            self._stream: IO[bytes] = (directory / _NAME).open("ab")
        except OSError as error:
            raise EngineError("the work folder cannot be made or written", where=str(error)) from error
        if not _take(self._stream):
            self._stream.close()
            raise EngineError(
                "another process is at work in the work folder",
                where=str(directory),
                remedy="Wait until it has ended, or choose another folder.",
            )

    def close(self) -> None:
        """Let go of the folder."""
        self._stream.close()


def _take(stream: IO[bytes]) -> bool:
    """Lock a file for this process; False where another holds it."""
    if sys.platform == "win32":
        import msvcrt

        with contextlib.suppress(OSError):
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
            return True
        return False
    import fcntl

    with contextlib.suppress(BlockingIOError):
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    return False
