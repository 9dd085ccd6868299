"""Where the words of a text stand."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from samesource.language.code_runs import code_runs
from samesource.language.words_segment import segment_words
from samesource.language.words_unspaced import SEGMENTED, UNSPACED, holds_unspaced

_SPACED = r"(?<![\d.,:])\d{1,3}(?: \d{3})+(?![\d])(?:,\d+)?|"
"""A figure whose thousands are apart by spaces."""
_RUN = rf"[{UNSPACED}]+|"
_ELISION = re.compile(
    r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|[dns]?ell|all|dall|sull|un|gl|anch|quest)'(?=\w)", re.I
)
_SPACES_FIGURES = frozenset(
    ("fr", "ru", "uk", "bg", "cs", "sk", "pl", "sv", "fi", "nb", "da", "hu", "pt", "es", "it", "de")
)
_ELIDES = frozenset(("fr", "it", "ca"))


def find_words(text: str, language: str) -> list[tuple[int, int]]:
    """Return the start and end of each word of normalised `text`; unspaced scripts are cut by lists of words.

    Figures with separators (12,000; 3.41; 6:52) are one word; compounds are split at hyphens. In unspaced scripts
    without a list (Thai, Lao, Burmese, Khmer) each character counts as a word.
    """
    if language in SEGMENTED:
        return _segmented(text, language)
    pattern = _pattern(figure=_SPACED) if language in _SPACES_FIGURES else _pattern()
    spans = [match.span() for match in pattern.finditer(text)]
    if language not in _ELIDES or "'" not in text:
        return spans
    split: list[tuple[int, int]] = []
    for start, end in spans:
        elision = _ELISION.match(text, start, end)
        if elision and elision.end() < end:
            split += [(start, elision.end()), (elision.end(), end)]
        else:
            split.append((start, end))
    return split


def _segmented(text: str, language: str) -> list[tuple[int, int]]:
    """Cut runs of letters into words by the list of words of their language."""
    spans: list[tuple[int, int]] = []
    for match in _pattern(run=_RUN).finditer(text):
        start, end = match.span()
        if not holds_unspaced(text[start]):
            spans.append((start, end))
            continue
        for cut in segment_words(match.group(), language):
            spans.append((start, match.start() + cut))
            start = match.start() + cut
    return spans


@cache
def _pattern(*, run: str = "", figure: str = "") -> re.Pattern[str]:
    """Return the form of a word; compiled when first needed, as its classes of characters are large."""
    letter, inner = rf"[^\W\d_{UNSPACED}]", rf"(?:[^\W_{UNSPACED}]|[{_marks()}])"
    return re.compile(
        rf"{run}(?<![^\W_])(?:{letter}\.){{2,}}(?![^\W_])"  # U.S. as one word
        rf"|{figure}\d+(?:[.,:\u066b\u066c]\d+)*{inner}*"
        rf"|{letter}{inner}*(?:'{inner}+)*"
        rf"|[{UNSPACED}][{_marks()}]*"
    )


@cache
def _marks() -> str:
    """Return the combining marks of the alphabets in use, as the inside of a character class."""
    codes = [code for code in range(0x0300, 0x1E00) if unicodedata.category(chr(code))[0] == "M"]
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in code_runs(codes))
