"""What stands for a page of the database."""

from __future__ import annotations

import hashlib

DIGEST_BYTES = 8


def digest_page(page: bytes) -> bytes:
    """Return 8 bytes that stand for a page (BLAKE2b, RFC 7693)."""
    return hashlib.blake2b(page, digest_size=DIGEST_BYTES).digest()
