"""Hash a headline as the line that it would be on another page."""

from __future__ import annotations

import numpy as np

from samesource.language.words import find_words
from samesource.language.words_describe import describe_word
from samesource.records.prepared import IS_NUMBER, TITLE, Prepared
from samesource.stages.key_block import key_block
from samesource.stages.mask_words import mask_words


def key_title(prepared: Prepared) -> int:
    """Return the hash of the headline in the text, else of the one known apart from it; 0 where there is none."""
    titles = np.flatnonzero(prepared.sentence_kind == TITLE)
    if len(titles):
        low, high = prepared.sentence_tokens(int(titles[0]))
        words, numbers = prepared.token_word[low:high], prepared.token_flag[low:high] & IS_NUMBER > 0
    else:
        title = str(prepared.about.get("title") or "")
        described = [
            describe_word(title[start:end], prepared.language) for start, end in find_words(title, prepared.language)
        ]
        words = np.array([row[0] for row in described], dtype=np.int64)
        numbers = np.array([row[3] for row in described], dtype=bool)
    masked = mask_words(words, numbers, np.zeros(len(words), dtype=np.int32))
    return key_block(masked, 0, len(words))
