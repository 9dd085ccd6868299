"""Names of news agencies."""

from __future__ import annotations

import re
from functools import cache

from samesource.language.furniture.count_held import count_held
from samesource.language.packs.read_pack import read_pack

_PLAIN = re.compile(r"(?!.* via )[\w .'&-]+$")
"""A name and nothing else: no label before a colon, no picture's maker before a stroke."""
_PICTURES = frozenset(
    ("images", "image", "pictures", "photos", "photo", "foto", "fotos", "bild", "bilder", "imagebank")
)
_NO_CODES = frozenset(
    ("END", "ENDS", "ENDE", "FIN", "FINE", "FIM", "КОНЕЦ", "MORE", "NEWS", "LIVE", "SPORT", "SPORTS", "LIFE", "WORLD")
) | frozenset(("HOME", "LOCAL", "MENU", "VIDEO", "PHOTO", "PHOTOS", "SHARE", "PRINT", "EMAIL", "TOP", "TEXT", "UPDATE"))
"""Marks of an end and sections that stand in capitals on a line of their own."""
_LONGEST_CODE = 6
_LONGEST_NAME = 5
"""Words."""


def is_agency(name: str, *, known: bool = False, codes: bool = True) -> bool:
    """Tell whether a name is an agency's or an editorial desk's; `known` asks for the great agencies alone.

    Others are known by a word such as `agency`, or by capitals alone (`CNS`), where `codes` may be seen by them.
    """
    folded = name.casefold().removeprefix("the ")
    if folded in _known() or (not folded.isascii() and folded[:-1] in _known()):
        return True
    if known:
        return False
    if codes and 2 <= len(name) <= _LONGEST_CODE and name.isalpha() and name.isupper() and name not in _NO_CODES:
        return True
    return (
        name[:1].isupper()
        and _PLAIN.match(name) is not None
        and 0 < len(name.split()) <= _LONGEST_NAME
        and _is_called(folded)
    )


def _is_called(folded: str) -> bool:
    """Tell whether a case-folded name holds a word for agencies, and none for those that sell pictures."""
    return count_held("agency", folded) > 0 and _PICTURES.isdisjoint(folded.split())


@cache
def _known() -> frozenset[str]:
    """Return the agencies that a byline may name in small letters."""
    return frozenset(name.strip() for name in read_pack("declared")["agencies"]["names"].split(","))
