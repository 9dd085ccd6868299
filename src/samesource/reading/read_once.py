"""One guarded read of a stream."""

from __future__ import annotations

import zlib
from typing import BinaryIO

from samesource.errors import InputError


def read_once(stream: BinaryIO, size: int, *, whole_line: bool = False) -> bytes:
    """Return up to `size` bytes, or a line of up to `size`; raise InputError for a damaged or vanished source."""
    try:
        return stream.readline(size) if whole_line else stream.read(size)
    except (EOFError, zlib.error) as error:
        raise InputError("the compressed file is damaged or cut short") from error
    except OSError as error:
        raise InputError(f"the file cannot be read: {error.strerror or error}") from error
