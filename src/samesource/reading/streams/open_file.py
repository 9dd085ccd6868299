"""Open a file as it is."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import BinaryIO

from samesource.errors import InputError


def open_file(path: Path) -> BinaryIO:
    """Open `path` for reading; raise InputError for what is no regular file, has gone, or may not be read."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise InputError("not a regular file")
        return path.open("rb")
    except FileNotFoundError as error:
        broken = path.is_symlink()
        raise InputError("broken link" if broken else "the file disappeared before it was read") from error
    except PermissionError as error:
        raise InputError("the file may not be read (permission denied)") from error
    except OSError as error:
        raise InputError(f"the file cannot be opened: {error.strerror or error}") from error
