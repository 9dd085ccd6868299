"""Where a line says that its report was first published, or taken from."""

from __future__ import annotations

import re
from functools import cache

from samesource.language.declared.phrases import declared_phrases
from samesource.language.fold_evenly import fold_evenly
from samesource.language.packs.read_pack import read_pack

_JOINS = frozenset(
    ("of", "the", "and", "&", "de", "la", "le", "les", "du", "des", "del", "della", "dei", "di", "da", "do", "dos")
) | frozenset(("das", "für", "der", "die", "und", "et", "y", "van", "von"))
_TOKEN = re.compile(r"[^\s,;()]+")
_SENTENCE = re.compile(r"(?<!\d)[.!?](?=\s|$)")
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}$", re.I)
_DAY = re.compile(r"\d")
_MARKS = " .,:;()[]\"'-*"
_LONGEST = 60
"""Words of a line that may say it."""
_SHORT = 14
"""Words of a line within the story's paragraphs that may be nothing but such a note."""
_LONGEST_NAME = 7
_LONGEST_NUMBER = 2
"""Figures: `Channel 4`, and no year."""
_REST = re.compile(r"[\W_]*(?:(?:on|in|am|im|le|en|el|il|em|op|w|dnia|den|v|\u0432|\u0443|p\u00e5) [^,;]{0,30})?$")
"""What may follow the name where the report is only `the article`: when that was."""
_NEAR = 3
_REACH = 8
"""Words from the report to its publication."""


def find_first_publication(line: str, *, apart: bool) -> str | None:
    """Return the name of the outlet that a normalised line says its report is from; None where it says nothing of it.

    Precision first. `apart` tells that the line is no part of the story; otherwise only `this article …` is believed,
    or a short line that is nothing but the note.
    """
    words = line.casefold().split()
    if len(words) > _LONGEST or _telling().isdisjoint([word.strip(_MARKS) for word in words]):
        return None
    low, apart = 0, apart or len(words) <= _SHORT
    for end in (*(match.end() for match in _SENTENCE.finditer(line)), len(line)):
        if line[end - 1 : end] == "." and end < len(line) and not line[end:].lstrip()[:1].isupper():
            continue
        found = _in_sentence(line[low:end].strip(" ()[]*-"), apart=apart)
        if found:
            return found
        low = end
    return None


@cache
def _telling() -> frozenset[str]:
    """Return the longest word of each phrase without which a line says nothing of its publication."""
    phrases = (
        phrase for family in ("appeared", "taken") for phrase in read_pack("declared")[family]["words"].split(",")
    )
    return frozenset(max(phrase.split(), key=len) for phrase in phrases if phrase.strip())


def _in_sentence(sentence: str, *, apart: bool) -> str | None:
    """Read one sentence: the report and its publication, or a note that begins with one of both."""
    folded = fold_evenly(sentence)
    start, is_this = _report_end(folded, apart=apart)
    taken = declared_phrases("taken").search(folded, max(start, 0))
    if taken and (start >= 0 or (apart and taken.start() == 0)):
        return _name(sentence, taken.end())[0]
    first = declared_phrases("first").search(folded, max(start, 0))
    appeared = declared_phrases("appeared").search(folded, max(start, 0))
    if not first or not appeared:
        return None
    begin, end = sorted((first, appeared), key=lambda match: match.start())
    if start < 0 and not (apart and begin.start() == 0 and len(folded[: end.start()].split()) <= _NEAR):
        return None
    if len(folded[max(start, 0) : end.start()].split()) > _REACH:
        return None
    maker = declared_phrases("at").match(folded, start + 1) if start >= 0 else None
    if maker and maker.end() < begin.start():
        found, stop = _name(sentence, maker.end())
        if found and stop <= begin.start():
            return found
    for place in declared_phrases("at").finditer(folded, begin.end()):
        found, stop = _name(sentence, place.end())
        rest = sentence[max(stop, end.end()) :]
        if found and (is_this or _REST.match(rest)):
            return found
    return None


def _report_end(folded: str, *, apart: bool) -> tuple[int, bool]:
    """Return where the words for the report end, among the first of a sentence (else -1), and whether it is `this`."""
    for name in ("this", "the") if apart else ("this",):
        match = declared_phrases("self", name).search(folded)
        if match and len(folded[: match.start()].split()) <= _NEAR + 1:
            return match.end(), name == "this"
    return -1, False


def _name(sentence: str, start: int) -> tuple[str | None, int]:
    """Return the name of an outlet that begins at `start`, behind an article or a word for a paper, and its end."""
    quoted = re.compile(r"[^\"'()]{0,30}?[\"](?P<name>[^\"]{2,60})\"").match(sentence, start)
    if quoted and quoted["name"][0].isupper():
        return quoted["name"].strip(), quoted.end()
    words: list[str] = []
    end = start
    for match in _TOKEN.finditer(sentence, start):
        word = match.group()
        if words and sentence[end : match.start()].strip():
            break
        if not words and not word[0].isupper() and declared_phrases("article").fullmatch(word.casefold()):
            continue
        numbered = bool(words) and words[-1] not in _JOINS and word.isdigit() and len(word) <= _LONGEST_NUMBER
        if not _may_be_named(word) and not numbered and not (words and word in _JOINS):
            break
        if not words and _DAY.match(word):
            break
        words.append(word)
        end = match.end()
        if len(words) >= _LONGEST_NAME or (word.endswith(".") and match.end() == len(sentence)):
            break
    if words and not " ".join(words).isascii():
        # Czech, Polish, Russian: only the first word of a name has a capital.
        last = re.compile(r"\s([^\W\d_]+)\W*$").match(sentence, end)
        if last and not declared_phrases("appeared").fullmatch(last[1].casefold()):
            words, end = [*words, last[1]], last.end()
    while words and words[-1] in _JOINS:
        words.pop()
    name = " ".join(words).strip(" .:'\"")
    return (name if len(name) > 1 and not name.isdigit() else None), end


def _may_be_named(word: str) -> bool:
    """Tell whether a word can be one of an outlet's name: a capital, or an address."""
    return any(map(str.isupper, word)) or bool(_DOMAIN.match(word.rstrip(".")))
