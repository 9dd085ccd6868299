"""Cut a text's story into sentences and words."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import numpy as np

from samesource.language.furniture_span import FurnitureSpan
from samesource.language.normalised import Normalised
from samesource.language.quotation_marks import find_quotations
from samesource.language.sentences import find_sentences
from samesource.language.words import find_words
from samesource.language.words_describe import describe_word
from samesource.language.words_unspaced import is_unspaced
from samesource.records.about import About
from samesource.records.prepared import BODY, IN_QUOTATION, IS_NAME, IS_NUMBER, TITLE, Prepared

Span = tuple[int, int]
_FIRST_UNSPACED = "\u0e00"


def segment_text(normalised: Normalised, about: About, furniture: Sequence[FurnitureSpan]) -> Prepared:
    """Return the sentences and words of `normalised`, those of `furniture` (original positions) left out.

    A span of kind `title` gives a sentence of kind TITLE in a paragraph of its own.
    """
    text, language = normalised.text, normalised.language
    marked = sorted((*normalised.to_normal(span.start, span.end), span.kind) for span in furniture)
    sentences = _find_sentences(text, language, marked)
    paragraphs = [span for span, _ in _story_parts(text, marked)]
    quotations = sorted(find_quotations(text, paragraphs))
    words = [_find_words(text, language, start, end) for start, end, _, _ in sentences]
    spans = [span for found in words for span in found]
    described = [_describe(text, language, start, end) for start, end in spans]
    owner = [i for i, found in enumerate(words) for _ in found]
    flags = _flags(text, spans, [row[3] for row in described], owner, quotations)
    return Prepared(
        id=about.id,
        language=language,
        text=text,
        map_normal=normalised.map_normal,
        map_original=normalised.map_original,
        sentence_start=np.array([row[0] for row in sentences], dtype=np.int32),
        sentence_end=np.array([row[1] for row in sentences], dtype=np.int32),
        sentence_kind=np.array([row[2] for row in sentences], dtype=np.uint8),
        sentence_paragraph=np.array([row[3] for row in sentences], dtype=np.int32),
        token_start=np.array([span[0] for span in spans], dtype=np.int32),
        token_end=np.array([span[1] for span in spans], dtype=np.int32),
        token_sentence=np.array(owner, dtype=np.int32),
        token_word=np.array([row[0] for row in described], dtype=np.int64),
        token_stem=np.array([row[1] for row in described], dtype=np.int64),
        token_weight=np.array([row[2] for row in described], dtype=np.int32),
        token_flag=flags,
        quotation_start=np.array([span[0] for span in quotations], dtype=np.int32),
        quotation_end=np.array([span[1] for span in quotations], dtype=np.int32),
        about=dataclasses.asdict(about),
    )


def _story_parts(text: str, marked: Sequence[tuple[int, int, str]]) -> list[tuple[Span, int]]:
    """Return what is left of each paragraph between furniture, and the titles, with their kinds, in order of text."""
    parts: list[tuple[Span, int]] = []
    place, spans = 0, list(marked)
    for paragraph in text.split("\n"):
        start, end = place, place + len(paragraph)
        place = end + 1
        for low, high, kind in spans:
            if high <= start or low >= end:
                continue
            if low > start:
                parts.append(((start, low), BODY))
            if kind == "title":
                parts.append(((max(low, start), min(high, end)), TITLE))
            start = max(start, min(high, end))
        if start < end:
            parts.append(((start, end), BODY))
    return [(span, kind) for span, kind in parts if text[span[0] : span[1]].strip()]


def _find_sentences(
    text: str, language: str, marked: Sequence[tuple[int, int, str]]
) -> list[tuple[int, int, int, int]]:
    """Return start, end, kind and paragraph of each sentence."""
    sentences: list[tuple[int, int, int, int]] = []
    for paragraph, ((start, end), kind) in enumerate(_story_parts(text, marked)):
        if kind == TITLE:
            sentences.append((start, end, TITLE, paragraph))
            continue
        found = find_sentences(text[start:end], language)
        sentences += [(start + low, start + high, BODY, paragraph) for low, high in found]
    return sentences


def _find_words(text: str, language: str, start: int, end: int) -> list[Span]:
    """Return the words of one sentence."""
    return [(start + low, start + high) for low, high in find_words(text[start:end], language)]


def _describe(text: str, language: str, start: int, end: int) -> tuple[int, int, int, bool]:
    """Return hashes, weight and number flag; the stem of an unspaced script's character holds the next one too."""
    word = text[start:end]
    if word[0] < _FIRST_UNSPACED or not is_unspaced(word[0]):
        return describe_word(word, language)
    own = describe_word(word, language)
    both = describe_word(text[start : end + 1].strip(), language)
    return own[0], both[1], both[2], own[3]


def _flags(
    text: str, spans: Sequence[Span], numbers: Sequence[bool], owner: Sequence[int], quotations: Sequence[Span]
) -> np.ndarray[tuple[int], np.dtype[np.uint8]]:
    """Return the flag bits of each word."""
    flags = np.zeros(len(spans), dtype=np.uint8)
    starts = np.array([span[0] for span in spans], dtype=np.int64)
    for low, high in quotations:
        first, last = np.searchsorted(starts, (low, high))
        flags[first:last] |= IN_QUOTATION
    for i, (start, _) in enumerate(spans):
        if numbers[i]:
            flags[i] |= IS_NUMBER
        elif text[start].isupper() and i and owner[i - 1] == owner[i] and text[start - 1] not in "\"'(":
            flags[i] |= IS_NAME
    return flags
