"""Fractions in words, from their numerators and denominators."""

from __future__ import annotations

from collections.abc import Mapping

from samesource.language.data.word_list import word_list


def fraction_words(numerators: Mapping[str, int], denominators: Mapping[int, str]) -> dict[str, str]:
    """Return `two thirds` and the like with their decimal value to three places.

    `denominators` holds words of one or more, singular before plural, the first half for a numerator of one.
    """
    found = {}
    for numerator, above in numerators.items():
        for below, words in denominators.items():
            single, _, plural = words.partition("/")
            if above < below:
                listed = word_list(single if above == 1 else plural or single)
                value = f"{above / below:.3f}".rstrip("0")
                found.update({f"{numerator} {word.replace('_', ' ')}": value for word in listed})
    return found
