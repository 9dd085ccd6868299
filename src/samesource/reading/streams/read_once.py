"""One guarded read of a stream."""

from __future__ import annotations

import zlib
from typing import BinaryIO, cast

from samesource.errors import InputError


def read_once(stream: BinaryIO, size: int, *, whole_line: bool = False) -> bytes:
    """Return up to `size` bytes, or a line of up to `size`; raise InputError for a damaged or vanished source.

    Gives what there is at once, so that nothing is lost that came before a damage.
    """
    try:
        if whole_line:
            return stream.readline(size)
        return cast("bytes", getattr(stream, "read1", stream.read)(size))
    except (EOFError, zlib.error) as error:
        raise InputError("the compressed file is damaged or cut short") from error
    except OSError as error:
        raise InputError(f"the file cannot be read: {error.strerror or error}") from error
