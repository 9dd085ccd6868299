"""Hashes of what documents are known by."""

from __future__ import annotations

import hashlib
import unicodedata

UNNAMED = 0
"""The hash of no publisher at all."""


def name_key(kind: str, value: str, publisher: str = "") -> int:
    """Return a signed 64-bit hash of what a document is called; `identity` as written, all else by letters and digits.

    Kinds: `identity` (ids and addresses), `headline` and `slug` (of one publisher), `publisher`.
    """
    folded = value.strip() if kind == "identity" else _fold(value)
    if kind == "publisher" and not folded:
        return UNNAMED
    whole = "\0".join((kind, _fold(publisher), folded))
    return int.from_bytes(hashlib.blake2b(whole.encode("utf-8", "replace"), digest_size=8).digest(), "big", signed=True)


def _fold(text: str) -> str:
    """Return letters and digits alone, in one case and one composition, without an article before."""
    plain = unicodedata.normalize("NFKC", text).casefold().strip().removeprefix("the ")
    return "".join(character for character in plain if character.isalnum() or unicodedata.category(character) == "Mc")
