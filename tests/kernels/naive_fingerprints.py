"""Plain twins of the kernels that read UTF-8: slow, one character at a time, and obviously right."""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Sequence

from samesource.kernels.fingerprints.character_table import _APOSTROPHES, _DROPPED, _SEPARATORS, _UNSPACED
from tests.kernels import naive_sketches

MASK = (1 << 64) - 1
EMPTY = 0xFFFFFFFF


def kind(character: str) -> str:
    """Tell what a character is to a word, by its category and the lists of the few that are treated apart."""
    code, category = ord(character), unicodedata.category(character)
    if code >= 0x40000:
        return "other"
    if code >= 0x20000:
        return "unspaced"
    for name, codes in (("dropped", _DROPPED), ("apostrophe", _APOSTROPHES), ("separator", _SEPARATORS)):
        if code in codes:
            return name
    if category == "Nd":
        return "digit"
    if category[0] in "LN":
        return "unspaced" if code in _UNSPACED else "letter"
    return "mark" if category[0] == "M" else "other"


def simple_fold(character: str) -> str:
    """Fold one character to one."""
    folded = character.casefold()
    return folded if len(folded) == 1 else character.lower()[0]


@functools.cache
def _equals() -> dict[str, list[str]]:
    """List the characters below plane 2 by what they fold to."""
    found: dict[str, list[str]] = {}
    for code in range(0x20000):
        found.setdefault(simple_fold(chr(code)), []).append(chr(code))
    return found


def fold(character: str) -> str:
    """Return the equal character that is shortest in UTF-8, the lower one of two."""
    if kind(character) == "apostrophe":
        return "'"
    folded = simple_fold(character)
    equals = {*_equals().get(folded, []), folded}
    return min(equals, key=lambda c: (len(c.encode("utf-8", "surrogatepass")), c != folded, c))


def words(text: str) -> list[tuple[int, int, str]]:
    """Return each word's first and last byte (exclusive) and what it folds to."""
    kinds = [kind(character) for character in text]
    in_word: list[str] = []
    for i, this in enumerate(kinds):
        before = in_word[-1] if in_word else ""
        after = kinds[i + 1] if i + 1 < len(kinds) else ""
        if this == "apostrophe":
            joins = before in {"letter", "digit"} and after in {"letter", "digit"}
            in_word.append("letter" if joins else "")
        elif this == "separator":
            in_word.append("letter" if before == after == "digit" else "")
        elif this == "mark":
            in_word.append({"letter": "letter", "digit": "letter", "one": "one", "unspaced": "one"}.get(before, ""))
        elif this == "dropped":
            in_word.append("one" if before == "unspaced" else before)
        else:
            in_word.append("" if this == "other" else this)
    found: list[tuple[int, int, str]] = []
    place, last = 0, ""
    for character, this, role in zip(text, kinds, in_word, strict=True):
        width = len(character.encode())
        written = "" if this == "dropped" else fold(character)
        spaced = role in {"letter", "digit"}
        goes_on = role == "one" or (spaced and last in {"letter", "digit"})
        if role and goes_on:
            start, _, text_so_far = found.pop()
            found.append((start, place + width, text_so_far + written))
        elif role:
            found.append((place, place + width, written))
        place, last = place + width, role
    return found


def hash_word(folded: str) -> int:
    """Hash the UTF-8 of a folded word, eight bytes at a time."""
    data = folded.encode("utf-8", "surrogatepass")
    factors = [0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9]
    while len(factors) * 8 < len(data):
        factors.append((factors[-1] + 0xC2B2AE3D27D4EB4E) & MASK)
    total = 0
    for i in range(0, len(data), 8):
        product = int.from_bytes(data[i : i + 8], "little") * factors[i // 8] & MASK
        total += (product ^ product >> 32) * 0x94D049BB133111EB
    total &= MASK
    total = (total ^ total >> 29) * 0xD6E8FEB86659FD93 & MASK
    return total ^ total >> 32


def grams(text: str, n: int) -> list[int]:
    """Hash each run of n words."""
    return naive_sketches.ngram_hashes([hash_word(word) for _, _, word in words(text)], n)


@functools.cache
def _asked(place: int, bins: int) -> list[int]:
    """Order the bins that an empty bin asks."""
    return sorted(range(bins), key=lambda other: naive_sketches.mix(place << 32 | other))


def sketch(text: str, n: int, bins: int) -> list[int]:
    """Keep the least value of each bin; an empty bin asks others in an order of its own."""
    found: dict[int, int] = {}
    for gram in grams(text, n):
        place = gram * bins >> 64
        found[place] = min(found.get(place, EMPTY), gram & 0xFFFFFFFF, EMPTY - 1)
    if not found:
        return [EMPTY] * bins
    dense = []
    for place in range(bins):
        lender = place if place in found else next(other for other in _asked(place, bins) if other in found)
        dense.append(found[lender])
    return dense


def anchors(text: str, n: int, window: int) -> list[tuple[int, int, int]]:
    """Return hash, start and end of each winnowed run of n words."""
    hashes, spans = grams(text, n), words(text)
    width = min(n, len(spans))
    return [(hashes[i], spans[i][0], spans[i + width - 1][1]) for i in naive_sketches.winnow(hashes, window)]


def jaccard(left: Sequence[int], right: Sequence[int]) -> float:
    """Return the similarity of two sets."""
    either = set(left) | set(right)
    return len(set(left) & set(right)) / len(either) if either else 0.0
