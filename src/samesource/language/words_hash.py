"""A stable hash of words."""

from __future__ import annotations

from hashlib import blake2b


def hash_text(text: str) -> int:
    """Return a signed 64-bit hash of `text`, the same on every platform and in every run (BLAKE2b, RFC 7693)."""
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little", signed=True)
