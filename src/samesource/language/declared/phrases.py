"""The phrases by which reports name their sources."""

from __future__ import annotations

import re
from functools import cache

from samesource.language.packs.read_pack import read_pack


@cache
def declared_phrases(family: str, list_name: str = "words") -> re.Pattern[str]:
    """Return a pattern of one list of `packs/declared.toml`, for case-folded text; longest first, whole words."""
    held = {phrase.strip() for phrase in read_pack("declared")[family][list_name].split(",")} - {""}
    ordered = sorted(held, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(re.escape(phrase).replace(chr(92) + ' ', ' ') for phrase in ordered)})(?!\w)"
    )
