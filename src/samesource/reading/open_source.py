"""Open a file, plain, gzip or zstd, as a stream of bytes."""

from __future__ import annotations

import gzip
import io
import stat
from pathlib import Path
from typing import BinaryIO, cast

from samesource.errors import InputError

_GZIP, _ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"
_WIDEST_WINDOW = 1 << 27
"""Bytes of memory a zstd stream may ask for."""


def open_source(path: Path) -> BinaryIO:
    """Open `path` for reading, decompressed where its first bytes say gzip or zstd.

    Raises InputError for what is no regular file, has gone, or may not be read.
    """
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            raise InputError("not a regular file")
        stream = path.open("rb")
    except FileNotFoundError as error:
        broken = path.is_symlink()
        raise InputError("broken link" if broken else "the file disappeared before it was read") from error
    except PermissionError as error:
        raise InputError("the file may not be read (permission denied)") from error
    except OSError as error:
        raise InputError(f"the file cannot be opened: {error.strerror or error}") from error
    return _decompress(stream)


def _decompress(stream: BinaryIO) -> BinaryIO:
    """Look at the first bytes and wrap the stream where they are a compressed one's."""
    start = stream.read(4)
    stream.seek(0)
    if start[:2] == _GZIP:
        return cast("BinaryIO", _Closing(gzip.GzipFile(fileobj=stream), stream))
    if start == _ZSTD:
        import zstandard

        reader = zstandard.ZstdDecompressor(max_window_size=_WIDEST_WINDOW).stream_reader(
            stream, read_across_frames=True, closefd=True
        )
        return io.BufferedReader(cast("io.RawIOBase", reader))
    return stream


class _Closing(io.BufferedReader):
    """A reader over a decompressing stream that closes the file beneath as well."""

    def __init__(self, outer: gzip.GzipFile, inner: BinaryIO) -> None:
        super().__init__(cast("io.RawIOBase", outer))
        self._inner = inner

    def close(self) -> None:
        """Close the stream and the file."""
        super().close()
        self._inner.close()
