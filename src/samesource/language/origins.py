"""The name of a source, made fit to be shown and compared."""

from __future__ import annotations

import functools
import re

from samesource.language.attributions_words import attribution_words

_POSSESSIVE = re.compile(r"'s?$")
_MOST_WORDS = 9
_KEPT = 1 << 14
"""Phrases whose origins are kept: people are met again in other texts."""


@functools.lru_cache(maxsize=_KEPT)
def clean_origin(phrase: str, language: str) -> str:
    """Strip articles, wrappers ("reports from") and marks from a source phrase; empty where it names nobody."""
    words = attribution_words(language)
    text = _POSSESSIVE.sub("", " ".join(phrase.split()).strip(" \"',;:.-()"))
    if words is None or not text:
        return text
    before = ""
    while before != text:
        before = text
        text = _strip_article(words.wrappers.sub("", text).strip() or text, words.determiners)
    parts = text.split(" ")
    if not text or len(parts) > _MOST_WORDS:
        return ""
    first = parts[0].casefold()
    if len(parts) == 1 and (first in words.vague or first in words.personal or first in words.stops):
        return ""
    if first in words.personal or not any(char.isalpha() for char in parts[-1]):
        return ""
    return " ".join(parts)


def _strip_article(text: str, determiners: frozenset[str]) -> str:
    """Drop one opening article, elided ones too; nothing is left of an article alone."""
    first, _, rest = text.partition(" ")
    if first.casefold() in determiners:
        return rest
    article, mark, noun = first.partition("'")
    if mark and noun and f"{article.casefold()}'" in determiners:
        return f"{noun} {rest}".strip()
    return text
