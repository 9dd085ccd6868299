"""What a word is, whatever its place."""

from __future__ import annotations

from functools import lru_cache

from samesource.language.background import background_weight
from samesource.language.stems import stem_word
from samesource.language.words_figures import canonical_figure
from samesource.language.words_fold_spelling import fold_spelling
from samesource.language.words_fold_variants import fold_variants
from samesource.language.words_hash import hash_text
from samesource.language.words_numbers import number_words


@lru_cache(maxsize=1 << 18)
def describe_word(word: str, language: str) -> tuple[int, int, int, bool]:
    """Return the hashes of the case-folded word and of its stem, its weight in millionths, and whether it is a number.

    For a number in figures the stem is its canonical form. Cached: stemming is the dominant cost of preparation.
    """
    folded = fold_spelling(word.casefold(), language)
    if "." in folded and not folded[:1].isdigit():
        folded = folded.replace(".", "")
    weight = background_weight(folded, language)
    if any(map(str.isdigit, folded)):
        return hash_text(folded), hash_text(canonical_figure(folded, language)), weight, True
    number = folded in number_words(language)
    folded = fold_variants(folded)
    return hash_text(folded), hash_text(stem_word(folded, language)), weight, number
