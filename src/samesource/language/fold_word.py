"""Words without case and accents."""

from __future__ import annotations

import functools
import unicodedata

from samesource.language.furniture.fold_line import fold_line


@functools.lru_cache(maxsize=1 << 16)
def fold_word(word: str) -> str:
    """Return `word` without case, accents, apostrophe-s and hyphens; Arabic and Chinese in one spelling."""
    plain = unicodedata.normalize("NFKD", word.casefold())
    plain = "".join(character for character in plain if not unicodedata.combining(character))
    for ending in ("'s", "'"):
        plain = plain.removesuffix(ending)
    if not plain.isascii():
        plain = fold_line(plain)
    return plain.replace("-", " ").strip(" .")
