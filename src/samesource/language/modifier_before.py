"""What stands before a figure: about, more than."""

from __future__ import annotations

import functools

from samesource.language.load_vocabulary import load_vocabulary
from samesource.language.phrase_finder import PhraseFinder

_TIMES = {
    "en": "shortly after, just after, soon after, shortly before, just before",
    "de": "gegen, kurz nach, kurz vor",
    "fr": "vers, peu après, peu avant, aux alentours de, sur les coups de",
    "es": "pasadas las, poco después de las, poco antes de las, hacia las, sobre las, a eso de las",
    "it": "verso le, poco dopo le, poco prima delle, intorno alle",
    "pt": "por volta das, pouco depois das, pouco antes das, cerca das",
    "ru": "около, после, вскоре после, незадолго до",
}


def modifier_before(text: str, start: int, language: str, time: bool = False) -> str:
    """Return the class (about, more, less, at-least, at-most) of the words right before a figure, or an empty string.

    Before a `time` of day there are words that say nearly (shortly after three).
    """
    before = text[max(0, start - 24) : start].rstrip(" (~")
    for _, end, phrase in _finder(language, time).find(before):
        if end == len(before):
            return load_vocabulary(language).modifiers.get(phrase, "about")
    return ""


@functools.cache
def _finder(language: str, time: bool) -> PhraseFinder:
    near = _TIMES.get(language, "").split(", ") if time else []
    return PhraseFinder([*load_vocabulary(language).modifiers, *filter(None, near)])
