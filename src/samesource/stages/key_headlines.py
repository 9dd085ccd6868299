"""Hash the lines of a document that may be its headline."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from samesource.language.words import find_words
from samesource.language.words_describe import describe_word
from samesource.records.prepared import TITLE, Prepared
from samesource.records.text_block import TextBlock
from samesource.stages.key_block import key_block
from samesource.stages.mask_words import mask_words

_HEAD_LINES, _HEADLINE_WORDS = 6, 30
_ENDS = ".\u3002\u06d4"
_CLOSING = " \"')]\u00bb\u201d\u2019\u300d\u300f"


def key_headlines(prepared: Prepared, blocks: Sequence[TextBlock]) -> list[int]:
    """Return the hashes of the headlines, known apart or marked, and of the unfinished lines above the story, sorted.

    Where a masthead was taken for the headline, the headline is among those lines.
    """
    found = {_key_text(str(prepared.about.get("title") or ""), prepared.language)}
    lines = [block for block in blocks if block.whole]
    for block in lines[:_HEAD_LINES]:
        text = prepared.text[prepared.sentence_start[block.first] : prepared.sentence_end[block.last - 1]].rstrip()
        headed = prepared.sentence_kind[block.first] == TITLE
        if block.high - block.low > _HEADLINE_WORDS:
            break
        if headed or text.rstrip(_CLOSING)[-1:] not in _ENDS:
            found.add(block.key)
    return sorted(found - {0})


def _key_text(title: str, language: str) -> int:
    """Hash a headline known apart from the text; 0 where there is none."""
    if not title:
        return 0
    described = [describe_word(title[start:end], language) for start, end in find_words(title, language)]
    words = np.array([row[0] for row in described], dtype=np.int64)
    numbers = np.array([row[3] for row in described], dtype=bool)
    return key_block(mask_words(words, numbers, np.zeros(len(words), dtype=np.int32)), 0, len(words))
