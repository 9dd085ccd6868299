"""Names of news agencies."""

from __future__ import annotations

import re

from samesource.language.furniture_count_held import count_held

_CODE = re.compile(r"[A-Z\u0410-\u042f]{2,6}$")
_KNOWN = frozenset(
    (
        "afp",
        "ap",
        "reuters",
        "dpa",
        "efe",
        "ansa",
        "lusa",
        "xinhua",
        "interfax",
        "kyodo",
        "yonhap",
        "bloomberg",
        "belga",
    )
) | frozenset(
    ("upi", "pti", "ians", "apa", "sda", "epd", "kna", "aap", "tass", "agerpres", "ukrinform", "anadolu", "bernama")
)
"""Agencies of the world that a byline may name in small letters; others are known by capitals or by their words."""


def is_agency(name: str) -> bool:
    """Tell whether a name is an agency's or an editorial desk's."""
    folded = name.casefold()
    if folded in _KNOWN or _CODE.match(name):
        return True
    return name[:1].isupper() and "," not in name and count_held("agency", folded) > 0 and len(name.split()) <= 5
