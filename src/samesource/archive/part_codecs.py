"""What packs and unpacks rows."""

from __future__ import annotations

import functools
import threading

import zstandard

_LEVEL = 3


class PartCodecs(threading.local):
    """A thread's compressor and decompressor (zstd, RFC 8878), made once: to make one costs five times its use."""

    @functools.cached_property
    def compressor(self) -> zstandard.ZstdCompressor:
        """Return what writes frames that carry a checksum of their own."""
        return zstandard.ZstdCompressor(level=_LEVEL, write_checksum=True)

    @functools.cached_property
    def decompressor(self) -> zstandard.ZstdDecompressor:
        """Return what reads them."""
        return zstandard.ZstdDecompressor()


CODECS = PartCodecs()
