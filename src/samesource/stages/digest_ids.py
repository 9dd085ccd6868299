"""Name a set of documents."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable


def digest_ids(ids: Iterable[str]) -> str:
    """Return 12 hexadecimal digits that depend on the set of ids alone (SHA-256 of the sorted ids)."""
    return hashlib.sha256("\n".join(sorted(ids)).encode("utf-8", "surrogatepass")).hexdigest()[:12]
