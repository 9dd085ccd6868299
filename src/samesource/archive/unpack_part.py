"""Read what a database keeps of a row."""

from __future__ import annotations

from typing import Any

import msgpack
import zstandard

from samesource.archive.part_codecs import CODECS
from samesource.errors import ArchiveError


def unpack_part(content: bytes, where: str) -> Any:  # noqa: ANN401 - what was packed
    """Unpack bytes made by `pack_part`; raise ArchiveError where they are no longer those that were written."""
    try:
        packed = CODECS.decompressor.decompress(content)
        return msgpack.unpackb(packed, raw=False, strict_map_key=False, unicode_errors="surrogatepass")
    except (zstandard.ZstdError, ValueError, msgpack.UnpackException) as error:
        raise ArchiveError(
            "a part of the archive is damaged",
            where=where,
            remedy="Run samesource verify, then forget the documents that it names and add them again.",
        ) from error
