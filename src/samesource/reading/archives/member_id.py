"""What a member of an archive is called."""

from __future__ import annotations

import hashlib
import re

_LONGEST = 300
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")
_STEPS = {"": "%2F", ".": "%2E", "..": "%2E%2E"}
"""Parts of a path that would lead elsewhere, and how they are written; a leading slash is an empty part."""


def member_id(archive: str, name: str) -> str:
    """Return `archive#name`, `.txt` dropped; what is no plain path (`..`, a leading slash, controls) is escaped.

    A name of an archive is only a name: nothing is ever written to it. A very long one is cut, its hash at the end.
    """
    readable = name.encode("utf-8", "backslashreplace").decode("utf-8")
    parts = readable.replace("\\", "/").rstrip("/").split("/")
    safe = "/".join(_STEPS.get(part, part) for part in parts).removesuffix(".txt")
    safe = _UNSAFE.sub(lambda match: f"%{ord(match.group()):02X}", safe)
    if len(safe) > _LONGEST:
        digest = hashlib.sha256(safe.encode()).hexdigest()[:16]
        safe = f"{safe[:_LONGEST]}…{digest}"
    return f"{archive}#{safe}"
