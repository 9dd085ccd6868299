"""Cut a text's story into sentences and words."""

from __future__ import annotations

import dataclasses
import functools
import itertools
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from samesource.language.furniture.span import FurnitureSpan
from samesource.language.normalised import Normalised
from samesource.language.quotation_marks import find_quotations
from samesource.language.sentences import find_sentences
from samesource.language.words import find_words
from samesource.language.words_describe import describe_word
from samesource.language.words_unspaced import SEGMENTED, holds_unspaced
from samesource.records.about import About
from samesource.records.prepared import BODY, IN_QUOTATION, IS_NAME, IS_NUMBER, TITLE, ByteArray, IntArray, Prepared

Span = tuple[int, int]
_PLACES = ("start", "end", "line")
_APART = ("title", "subhead", "dateline")
"""Sentences of their own; never a cut; never anyone else's story."""
IntTable = npt.NDArray[np.int64]


def segment_text(normalised: Normalised, about: About, furniture: Sequence[FurnitureSpan]) -> Prepared:
    """Return the sentences and words of `normalised`, those of `furniture` (original positions) left out.

    A span of kind `title` gives a sentence of kind TITLE in a paragraph of its own.
    """
    marked = tuple(sorted((*normalised.to_normal(span.start, span.end), span.kind) for span in furniture))
    return dataclasses.replace(
        _segment(normalised.text, normalised.language, marked),
        id=about.id,
        map_normal=normalised.map_normal,
        map_original=normalised.map_original,
        about={field.name: getattr(about, field.name) for field in dataclasses.fields(about)},
    )


@functools.lru_cache(maxsize=64)
def _segment(text: str, language: str, marked: tuple[tuple[int, int, str], ...]) -> Prepared:
    """Segment a normalised text that nothing else is known of; kept, since reports are copied whole."""
    parts = _story_parts(text, marked)
    sentences = _find_sentences(text, language, parts)
    # A quotation that a headline leaves open does not go on in the story.
    headlines = [find_quotations(text, [span]) for span, kind in parts if kind == TITLE]
    quotations = sorted(
        itertools.chain(find_quotations(text, [span for span, kind in parts if kind == BODY]), *headlines)
    )
    starts, ends, owner = _find_words(text, language, sentences)
    described = _describe(text, language, starts.tolist(), ends.tolist())
    return Prepared(
        id="",
        language=language,
        text=text,
        map_normal=np.zeros(1, np.int32),
        map_original=np.zeros(1, np.int32),
        sentence_start=sentences[:, 0].astype(np.int32),
        sentence_end=sentences[:, 1].astype(np.int32),
        sentence_kind=sentences[:, 2].astype(np.uint8),
        sentence_paragraph=sentences[:, 3].astype(np.int32),
        token_start=starts,
        token_end=ends,
        token_sentence=owner,
        token_word=np.array([row[0] for row in described], dtype=np.int64),
        token_stem=np.array([row[1] for row in described], dtype=np.int64),
        token_weight=np.array([row[2] for row in described], dtype=np.int32),
        token_flag=_flags(text, starts, owner, [row[3] for row in described], quotations),
        quotation_start=np.array([span[0] for span in quotations], dtype=np.int32),
        quotation_end=np.array([span[1] for span in quotations], dtype=np.int32),
        subhead_start=np.array([start for start, _, kind in marked if kind == "subhead"], dtype=np.int32),
        subhead_end=np.array([end for _, end, kind in marked if kind == "subhead"], dtype=np.int32),
        **_asides(text, language, marked),
    )


def _story_parts(text: str, marked: Sequence[tuple[int, int, str]]) -> list[tuple[Span, int]]:
    """Return what is left of each paragraph between furniture, and the titles, with their kinds, in order of text."""
    parts: list[tuple[Span, int]] = []
    place, first = 0, 0
    for paragraph in text.split("\n"):
        start, end = place, place + len(paragraph)
        place = end + 1
        while first < len(marked) and marked[first][1] <= start:
            first += 1
        for low, high, kind in marked[first:]:
            if low >= end:
                break
            if low > start:
                parts.append(((start, low), BODY))
            if kind == "title":
                parts.append(((max(low, start), min(high, end)), TITLE))
            start = max(start, min(high, end))
        if start < end:
            parts.append(((start, end), BODY))
    return [(span, kind) for span, kind in parts if not text[span[0] : span[1]].isspace()]


def _find_sentences(text: str, language: str, parts: Sequence[tuple[Span, int]]) -> IntTable:
    """Return start, end, kind and paragraph of each sentence, one a row."""
    rows: list[tuple[int, int, int, int]] = []
    for paragraph, ((start, end), kind) in enumerate(parts):
        if kind == TITLE:
            rows.append((start, end, TITLE, paragraph))
            continue
        found = find_sentences(text[start:end], language)
        rows += [(start + low, start + high, BODY, paragraph) for low, high in found]
    return np.array(rows, dtype=np.int64).reshape(-1, 4)


def _find_words(text: str, language: str, sentences: IntTable) -> tuple[IntArray, IntArray, IntArray]:
    """Return start, end and sentence of each word; a word across the end of a sentence or furniture is cut there."""
    rows = [
        (start + low, start + high, i)
        for i, (start, end) in enumerate(sentences[:, :2].tolist())
        for low, high in find_words(text[start:end], language)
    ]
    table = np.array(rows, dtype=np.int32).reshape(-1, 3)
    return table[:, 0].copy(), table[:, 1].copy(), table[:, 2].copy()


def _describe(text: str, language: str, starts: list[int], ends: list[int]) -> list[tuple[int, int, int, bool]]:
    """Return hashes, weight and number flag of each word; a character taken for a word has the next in its stem."""
    described = [describe_word(text[low:high], language) for low, high in zip(starts, ends, strict=True)]
    if text.isascii() or language in SEGMENTED or not holds_unspaced(text):
        return described
    for i, (low, high) in enumerate(zip(starts, ends, strict=True)):
        if holds_unspaced(text[low]):
            own, both = described[i], describe_word(text[low : high + 1].strip(), language)
            described[i] = (own[0], both[1], both[2], own[3])
    return described


def _asides(text: str, language: str, marked: Sequence[tuple[int, int, str]]) -> dict[str, Any]:
    """Return the words of what is no story, those of `_APART` left out, as the fields of `Prepared` for them."""
    spans = [(start, end) for start, end, kind in marked if kind not in _APART]
    rows = [
        (start + low, start + high, line)
        for line, (start, end) in enumerate(spans)
        for low, high in find_words(text[start:end], language)
    ]
    described = [describe_word(text[low:high], language) for low, high, _ in rows]
    return {
        **{f"aside_{name}": np.array([row[k] for row in rows], np.int32) for k, name in enumerate(_PLACES)},
        "aside_word": np.array([row[0] for row in described], np.int64),
        "aside_stem": np.array([row[1] for row in described], np.int64),
        "aside_weight": np.array([row[2] for row in described], np.int32),
    }


def _flags(
    text: str, starts: IntArray, owner: IntArray, numbers: Sequence[bool], quotations: Sequence[Span]
) -> ByteArray:
    """Return the flag bits of each word."""
    number = np.array(numbers, dtype=bool)
    flags = np.where(number, IS_NUMBER, 0).astype(np.uint8)
    for low, high in quotations:
        first, last = np.searchsorted(starts, (low, high))
        flags[first:last] |= IN_QUOTATION
    capital = np.array(
        [text[start].isupper() and text[start - 1] not in "\"'(" for start in starts.tolist()], dtype=bool
    )
    inside = np.zeros(len(starts), dtype=bool)
    inside[1:] = owner[1:] == owner[:-1]
    flags[capital & inside & ~number] |= IS_NAME
    return flags
