"""Where a database puts what does not fit in memory."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
import time
import uuid
from pathlib import Path

from samesource.engines.folder_lock import FolderLock
from samesource.errors import EngineError

_PREFIX = "samesource-spill-"
_YOUNG = 60.0  # seconds: a folder may not be locked yet by the process that has just made it


class SpillFolder:
    """A folder of this process's own in `directory` (None: the system's for temporary files), gone when it is closed.

    Those that killed processes left there are deleted first.
    """

    def __init__(self, directory: Path | None) -> None:
        parent = directory or Path(tempfile.gettempdir())
        for left in parent.glob(f"{_PREFIX}*"):
            _clear(left, 0.0 if directory else _YOUNG)
        self.path = parent / f"{_PREFIX}{uuid.uuid4().hex}"
        self._lock = FolderLock(self.path)

    def close(self) -> None:
        """Delete the folder."""
        self._lock.close()
        shutil.rmtree(self.path, ignore_errors=True)


def _clear(folder: Path, young: float) -> None:
    """Delete a folder that no living process holds."""
    with contextlib.suppress(OSError, EngineError):
        if time.time() - folder.stat().st_mtime >= young:
            FolderLock(folder).close()
            shutil.rmtree(folder, ignore_errors=True)
