"""Which members of an archive nobody meant to send."""

from __future__ import annotations


def is_hidden_member(name: str) -> bool:
    """Tell whether a path has a hidden part or is what macOS adds, as hidden files of a folder are left out."""
    parts = name.replace("\\", "/").split("/")
    return any(part == "__MACOSX" or (part.startswith(".") and part not in (".", "..")) for part in parts)
