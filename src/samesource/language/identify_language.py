"""Tell which language a text is written in."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import Any

from samesource.language.packs.read_pack import read_pack

_LATIN = re.compile(r"[A-Za-z]+")
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 3000
"""Characters read from the text: enough for a clear vote, and a bound on the cost of long texts."""
_SHARE = 5040
"""One vote, divisible by every small number of languages."""
_PRESS = (
    "af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko "
    "ky lo lt lv mk ml mn mr ms my nb ne nl no pa pl ps pt ro ru si sk sl sq sr sv sw ta te tg th tl tr uk ur uz vi zh"
)
_SCRIPTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7a3]")),
    ("zh", re.compile(r"[\u3400-\u9fff]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("bn", re.compile(r"[\u0980-\u09ff]")),
    ("ta", re.compile(r"[\u0b80-\u0bff]")),
    ("ka", re.compile(r"[\u10a0-\u10ff]")),
    ("hy", re.compile(r"[\u0530-\u058f]")),
)


def identify_language(text: str) -> str:
    """Return the ISO 639-1 code of the language of `text`, or `und` where there is too little to tell.

    A vote of function words decides clear cases at once; the rest go to `py3langid` (0.7 s on its first use).
    """
    middle = max(0, (len(text) - _SAMPLE) // 2)
    sample = text[middle : middle + _SAMPLE]
    words = _WORD.findall(sample.lower())
    letters = sum(map(len, words))
    if letters < 12:
        return "und"
    latin = sample.isascii() or sum(map(len, _LATIN.findall(sample))) > letters / 2
    script = "" if latin else _by_script(sample, letters)
    return script or _by_votes(words) or _by_model(sample, letters)


def _by_script(sample: str, letters: int) -> str:
    """Return the language whose own script holds a third of the letters."""
    counts = {language: len(script.findall(sample)) for language, script in _SCRIPTS}
    if counts["ja"] > 0.05 * letters:
        return "ja"
    for language, count in counts.items():
        if count > letters / 3:
            return language
    return ""


def _by_votes(words: list[str]) -> str:
    """Return the language with clearly the most function words; a word shared by n languages counts 1/n for each."""
    owners = _owners()
    known = [owners[word] for word in words if word in owners]
    if len(known) < max(3, 0.12 * len(words)):
        return ""
    votes: Counter[str] = Counter()
    for languages, count in Counter(known).items():
        for language in languages:
            votes[language] += count * (_SHARE // len(languages))
    ranked = sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))
    best, most = ranked[0]
    next_most = ranked[1][1] if len(ranked) > 1 else 0
    return best if most >= 1.6 * next_most and most >= 2 * _SHARE else ""


@cache
def _owners() -> dict[str, tuple[str, ...]]:
    """Return the languages that each function word belongs to."""
    owners: dict[str, tuple[str, ...]] = {}
    for language, words in sorted(read_pack("function_words").items()):
        for word in words.split():
            owners[word] = (*owners.get(word, ()), language)
    return owners


def _by_model(sample: str, letters: int) -> str:
    """Return what py3langid says of texts long enough to say anything."""
    if letters < 20:
        return "und"
    return str(_classifier().classify(sample)[0])


@cache
def _classifier() -> Any:  # noqa: ANN401 - py3langid has no types
    """Load py3langid's model for the languages of the world's press; rarer ones attract texts full of figures."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # imported late: most of a second

    whole = LanguageIdentifier.from_model_file(MODEL_FILE)
    whole.set_languages([code for code in _PRESS.split() if code in whole.nb_classes])
    # One of these languages alone, since the whole one keeps the tables of all: 28 MiB.
    return LanguageIdentifier(
        whole.nb_ptc, whole.nb_pc, whole.nb_classes, whole.tk_nextmove, whole.tk_output, tk_row=whole.tk_row
    )
