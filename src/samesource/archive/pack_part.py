"""Pack what a database keeps of a row."""

from __future__ import annotations

from typing import Any

import msgpack

from samesource.archive.part_codecs import CODECS


def pack_part(content: Any) -> bytes:  # noqa: ANN401 - dicts and lists of what tables hold
    """Pack plain values to compressed bytes that carry a checksum of their own (zstd, RFC 8878)."""
    packed = msgpack.packb(content, use_bin_type=True, unicode_errors="surrogatepass")
    return CODECS.compressor.compress(packed)
