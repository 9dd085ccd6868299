"""The name of a source, made fit to be shown and compared."""

from __future__ import annotations

import re

from samesource.language.attributions_words import attribution_words

_POSSESSIVE = re.compile(r"'s?$")
_MOST_WORDS = 9


def clean_origin(phrase: str, language: str) -> str:
    """Strip articles, wrappers ("reports from") and marks from a source phrase; empty where it names nobody."""
    words = attribution_words(language)
    text = _POSSESSIVE.sub("", " ".join(phrase.split()).strip(" \"',;:.-()"))
    if words is None or not text:
        return text
    bare = words.wrappers.sub("", text).strip() or text
    parts = bare.split(" ")
    while parts and _is_article(parts[0], words.determiners):
        parts = parts[1:]
    if parts and "'" in parts[0]:
        article, _, rest = parts[0].partition("'")
        parts[0] = rest if f"{article.casefold()}'" in words.determiners and rest else parts[0]
    if not parts or len(parts) > _MOST_WORDS:
        return ""
    first = parts[0].casefold()
    if len(parts) == 1 and (first in words.vague or first in words.personal or first in words.stops):
        return ""
    if first in words.personal or not any(char.isalpha() for char in parts[-1]):
        return ""
    return " ".join(parts)


def _is_article(part: str, determiners: frozenset[str]) -> bool:
    return part.casefold() in determiners
