"""UTF-8 that was read in another encoding."""

from __future__ import annotations

import re

from samesource.language.normal.edits import Edit

_WESTERN = (
    "[\x80-\xbf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6"
    "\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]"
)
"""What the bytes 80 to BF are in Latin-1 and Windows-1252."""
_CYRILLIC = (
    "[\u0402\u0403\u201a\u0453\u201e\u2026\u2020\u2021\u20ac\u2030\u0409\u2039\u040a\u040c\u040b\u040f"
    "\u0452\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u2122\u0459\u203a\u045a\u045c\u045b\u045f\xa0"
    "\u040e\u045e\u0408\xa4\u0490\xa6\xa7\u0401\xa9\u0404\xab-\xae\u0407\xb0\xb1\u0406\u0456\u0491\xb5-\xb7"
    "\u0451\u2116\u0454\xbb\u0458\u0405\u0455\u0457]"
)
"""The same in Windows-1251."""
_SIGN = re.compile(
    "[\xc2-\xf4\u0420\u0421\u0412\u0432]"
    f"(?:(?<=[\xc2-\xf4]){_WESTERN}|(?<=[\xc3\xc2\xe0]) |(?<=[\u0412-\u0432]){_CYRILLIC}"
    f"(?:[\u0420\u0421\u0412\u0432]{_CYRILLIC}){{2}})"
)
"""A lead byte's character and a following byte's; in Cyrillic, where such pairs are words, three of them."""
_LEFT = re.compile("[\xc0-\xff]")
"""Letters that begin mojibake where they do not belong to words."""
_LATIN_END = "\u024f"
_LINE = re.compile(r"[^\n]+")
_CHUNK = re.compile(r"\S+")


def find_mojibake_edits(text: str, counts: dict[str, int]) -> list[Edit]:
    """Find the lines of `text` that are certainly UTF-8 read in another encoding, and set them right.

    By ftfy (Speer 2019). Certain means: what is left looks like no mojibake at all, and is shorter. Text without signs
    of it costs one search; a line read wrongly twice needs two calls. Counts the sequences repaired.
    """
    if text.isascii() or _SIGN.search(text) is None:
        return []
    import ftfy  # imported late: few texts need it
    from ftfy.badness import badness

    edits: list[Edit] = []
    for line in _LINE.finditer(text):
        if line.group().isascii() or _SIGN.search(line.group()) is None or not badness(line.group()):
            continue
        fixed, plan = ftfy.fix_encoding_and_explain(line.group())
        if fixed == line.group() or len(fixed) >= len(line.group()) or badness(fixed):
            continue
        found = _exact(line.group(), plan) or _by_chunks(line.group(), fixed)
        if not _is_certain(line.group(), found, plan):
            continue
        edits += [(line.start() + start, line.start() + end, written) for start, end, written in found]
    if edits:
        counts["mojibake"] = counts.get("mojibake", 0) + len(edits)
    return edits


def _is_certain(line: str, edits: list[Edit], plan: list[tuple[str, str]] | None) -> bool:
    """Tell whether no headline in capitals became half small, and, where only parts were wrong, none may be right."""
    done = 0
    for start, end, written in edits:
        before = line[max(done, start - 2) : start]
        done = end
        in_capitals = len(before) == 2 and before.isalpha() and before.isupper()
        foreign = before.isascii() and written[:1] > _LATIN_END
        if in_capitals and written[:1].isalpha() and (foreign or not written[0].isupper()):
            return False
    if any(step[0] == "apply" for step in plan or ()):
        return len(edits) > 1 and _LEFT.search(_SIGN.sub("", line)) is None
    return True


def _exact(line: str, plan: list[tuple[str, str]] | None) -> list[Edit]:
    """Undo one reading in a single-byte encoding: each character written right stands for as many as it has bytes."""
    import ftfy

    steps = tuple(tuple(step) for step in (plan or ())[:2])
    if tuple(step[0] for step in steps) != ("encode", "decode") or steps[1][1] != "utf-8":
        return []
    edits: list[Edit] = []
    place = 0
    for character in ftfy.apply_plan(line, list((plan or ())[:2])):
        width = len(character.encode("utf-8", "surrogatepass"))
        if width > 1:
            edits.append((place, place + width, character))
        place += width
    return edits if place == len(line) else []


def _by_chunks(line: str, fixed: str) -> list[Edit]:
    """Find the words that differ; the whole line where the words are others."""
    old, new = list(_CHUNK.finditer(line)), _CHUNK.findall(fixed)
    if len(old) != len(new):
        return [_narrow(0, line, fixed)]
    return [
        _narrow(match.start(), match.group(), word)
        for match, word in zip(old, new, strict=True)
        if match.group() != word
    ]


def _narrow(start: int, old: str, new: str) -> Edit:
    """Leave out what both begin and end with."""
    first = 0
    while first < min(len(old), len(new)) and old[first] == new[first]:
        first += 1
    last = 0
    while last < min(len(old), len(new)) - first and old[-1 - last] == new[-1 - last]:
        last += 1
    return start + first, start + len(old) - last, new[first : len(new) - last]
