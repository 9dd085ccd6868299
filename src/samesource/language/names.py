"""Proper names, by capitals and by position."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from samesource.language.fold_word import fold_word
from samesource.language.load_vocabulary import load_vocabulary
from samesource.language.vocabulary import Vocabulary
from samesource.records.prepared import IS_NAME, Prepared

_UNCOMMON = 1_600_000
"""Background weight from which a small word after a hyphen is part of the name (Min-jae, not London-based)."""

_PLACE = 1_900_000
"""Background weight of the same after a preposition of place without an article (in Passau)."""

_RARE = 3_000_000
"""Background weight (millionths) from which a lone capitalised word is a name where every noun has a capital."""


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name: its span in the normalised text, its tokens, and its folded words joined by spaces."""

    start: int
    end: int
    sentence: int
    first_token: int
    last_token: int
    folded: str


def find_names(prepared: Prepared) -> list[Name]:
    """Find the proper names in the sentences of `prepared`, in order; roles before a name are not part of it."""
    vocabulary = load_vocabulary(prepared.language)
    places = zip(prepared.token_start.tolist(), prepared.token_end.tolist(), strict=True)
    texts = [prepared.text[start:end] for start, end in places]
    capital = _capitalised(prepared, texts, vocabulary)
    found: list[Name] = []
    i = 0
    while i < len(texts):
        if not capital[i]:
            i += 1
            continue
        j = _run_end(prepared, texts, capital, i, vocabulary)
        placed = i > 0 and texts[i - 1].lower() in vocabulary.locatives and prepared.token_weight[i] >= _PLACE
        if not vocabulary.noun_capitals or j > i or prepared.token_weight[i] >= _RARE or placed:
            found.append(_name(prepared, texts, i, j))
        i = j + 1
    return found


def _capitalised(prepared: Prepared, texts: list[str], vocabulary: Vocabulary) -> list[bool]:
    """Tell of each word whether its capital is that of a name: sentence starts only with support elsewhere."""
    inside: set[str] = set()
    first = _starts(prepared)
    lower = {text for text in texts if text.islower()}
    weights = prepared.token_weight.tolist()
    title = (prepared.sentence_kind[prepared.token_sentence] > 0).tolist()
    for i, text in enumerate(texts):
        if text[0].isupper() and not first[i] and not title[i]:
            inside.add(fold_word(text))
    styled = _title_case(texts, title)
    capital = []
    for i, text in enumerate(texts):
        named = text[0].isupper() and not _is_no_name(text.lower().removesuffix("'s"), vocabulary)
        if named and title[i] and styled:
            named = fold_word(text) in inside
        elif named and first[i]:
            followed = i + 1 < len(texts) and not first[i + 1] and texts[i + 1][0].isupper()
            rare = text.lower() not in lower and (followed or weights[i] >= _RARE)
            named = rare or fold_word(text) in inside
        capital.append(named)
    return capital


def _is_no_name(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a lower-case word has its capital for another reason than being a name."""
    if word in vocabulary.articles_all or word in vocabulary.pronouns or _is_time_word(word, vocabulary):
        return True
    return word in vocabulary.roles or word in vocabulary.role_qualifiers or word == "i"


def _title_case(texts: list[str], title: list[bool]) -> bool:
    """Tell whether headlines capitalise most words, so that a capital there makes no name."""
    words = [text for text, own in zip(texts, title, strict=True) if own and len(text) > 3 and text[0].isalpha()]
    return bool(words) and sum(word[0].isupper() for word in words) > 0.7 * len(words)


def _is_time_word(word: str, vocabulary: Vocabulary) -> bool:
    return word in vocabulary.months or word in vocabulary.weekdays or word in vocabulary.days


def _starts(prepared: Prepared) -> list[bool]:
    """Tell of each word whether it opens a sentence or a quotation, where any word has a capital."""
    sentence = prepared.token_sentence
    first = np.ones(len(sentence), dtype=bool)
    first[1:] = sentence[1:] != sentence[:-1]
    text = prepared.text
    opens = set("\"'«»„“‘(:")
    return [
        begins or text[max(0, start - 1)] in opens
        for begins, start in zip(first.tolist(), prepared.token_start.tolist(), strict=True)
    ]


def _run_end(prepared: Prepared, texts: list[str], capital: list[bool], i: int, vocabulary: Vocabulary) -> int:
    """Return the last token of the name that starts at token `i`."""
    j = i
    while True:
        if _adjacent(prepared, j, j + 1) and (capital[j + 1] or _hyphen(prepared, j)):
            j += 1
        elif (
            _adjacent(prepared, j, j + 1)
            and texts[j + 1].lower() in vocabulary.particles
            and texts[j + 1].lower() not in ("and", "for", "und", "et", "y", "e", "и")
            and (j == i or texts[j + 1].lower() not in vocabulary.locatives or not vocabulary.noun_capitals)
            and _adjacent(prepared, j + 1, j + 2)
            and capital[j + 2]
        ):
            j += 2
        else:
            return j


def _adjacent(prepared: Prepared, i: int, j: int) -> bool:
    """Tell whether tokens `i` and `j` stand in one sentence with a space, hyphen or initial's point between them."""
    if j >= len(prepared.token_start) or prepared.token_sentence[i] != prepared.token_sentence[j]:
        return False
    between = prepared.text[prepared.token_end[i] : prepared.token_start[j]]
    if prepared.text[prepared.token_start[i] : prepared.token_end[i]].endswith("'s"):
        return False
    initial = between == ". " and prepared.token_end[i] - prepared.token_start[i] <= 2
    return between in (" ", "-") or initial


def _hyphen(prepared: Prepared, j: int) -> bool:
    """Tell whether a hyphen without spaces joins token `j` to the next (Jong-un)."""
    joined = prepared.text[prepared.token_end[j] : prepared.token_end[j] + 1] == "-"
    return joined and (prepared.token_flag[j + 1] & IS_NAME > 0 or prepared.token_weight[j + 1] >= _UNCOMMON)


def _name(prepared: Prepared, texts: list[str], i: int, j: int) -> Name:
    start, end = int(prepared.token_start[i]), int(prepared.token_end[j])
    if prepared.text[start:end].endswith("'s"):
        end -= 2
    folded = " ".join(filter(None, (fold_word(text) for text in texts[i : j + 1])))
    return Name(start, end, int(prepared.token_sentence[i]), i, j, folded)
