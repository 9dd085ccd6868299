"""Make names for files and identifiers out of any text."""

from __future__ import annotations

import hashlib
import re

_UNSAFE = re.compile(r"[^A-Za-z0-9.-]|\.$")
_LONGEST = 120


def safe_name(kind: str, *parts: str) -> str:
    """Return `kind` and `parts` joined by dots, in ASCII letters, digits, `.`, `-` and `_` alone; an XML NCName.

    Another character stands as its hexadecimal number between underscores, so that different texts have different
    names; one that would be longer than 120 characters ends in 20 digits of the SHA-256 of it instead.
    """
    name = ".".join([kind, *(_UNSAFE.sub(lambda found: f"_{ord(found.group()):X}_", part) for part in parts)])
    if len(name) <= _LONGEST:
        return name
    return f"{name[:80]}_.{hashlib.sha256(name.encode()).hexdigest()[:20]}"
