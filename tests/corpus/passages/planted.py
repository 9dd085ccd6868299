"""Texts of drawn words with passages, copies and boilerplate that are known."""

from __future__ import annotations

import random
from typing import Any

_SYLLABLES = ("ba", "ce", "di", "fo", "gu", "ha", "ke", "li", "mo", "nu", "pa", "ri")
WORDS = [first + second + third for first in _SYLLABLES for second in _SYLLABLES for third in _SYLLABLES]
BOILERPLATE = 40
"""Words that all pages of the site carry."""


def draw_text(draw: random.Random, size: int) -> list[str]:
    """Return words; every twelfth ends a sentence, and one in ten is not ASCII."""
    words = [draw.choice(WORDS) + ("é" if draw.random() < 0.1 else "") for _ in range(size)]
    return [word + "." if k % 12 == 11 else word for k, word in enumerate(words)]


def planted_corpus(seed: int = 0, *, plain: int = 12, pairs: int = 6, site: int = 16) -> list[dict[str, Any]]:
    """Return records: `plain` texts; `pairs` of a source (`s0`) and a host of 40 of its words (`h0`), one changed.

    Further a text (`c0`), the same with a word changed (`c1`) and its first half (`c2`); `site` pages of one site that
    are unrelated but for its boilerplate, on different days.
    """
    draw = random.Random(seed)
    records: dict[str, list[str]] = {f"p{k}": draw_text(draw, 80) for k in range(plain)}
    for k in range(pairs):
        source, host = draw_text(draw, 90), draw_text(draw, 80)
        passage = source[20:60]
        passage[15] = "otherwise"
        records |= {f"s{k}": source, f"h{k}": [*host[:30], *passage, *host[30:]]}
    text = draw_text(draw, 100)
    records |= {"c0": text, "c1": [*text[:50], "otherwise", *text[51:]], "c2": text[:50]}
    block = draw_text(draw, BOILERPLATE)
    records |= {f"b{k}": [*draw_text(draw, 60), *block] for k in range(site)}
    listed = [
        {"id": name, "text": " ".join(words), "published": f"2025-03-{1 + k % 28:02}", "outlet": name[0]}
        for k, (name, words) in enumerate(records.items())
    ]
    draw.shuffle(listed)
    return listed
