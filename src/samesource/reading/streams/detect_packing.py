"""How a stream is compressed."""

from __future__ import annotations

_MARKS = ((b"\x28\xb5\x2f\xfd", "zstd"), (b"\x1f\x8b", "gzip"), (b"\xfd7zXZ\x00", "xz"))
_BLOCKS = (b"1AY&SY", b"\x17\x72\x45\x38\x50\x90")
"""What follows `BZh` and a digit: the mark of a first block, or of the end."""


def detect_packing(start: bytes) -> str:
    """Return zstd, gzip, xz or bzip2 where the first bytes (at least 10) say so; else an empty string."""
    if start.startswith(b"BZh") and start[4:10] in _BLOCKS:
        return "bzip2"
    return next((kind for mark, kind in _MARKS if start.startswith(mark)), "")
