"""List the stretches of a document that may be repeated elsewhere."""

from __future__ import annotations

import numpy as np

from samesource.records.prepared import IS_NUMBER, Prepared
from samesource.records.text_block import TextBlock
from samesource.stages.key_block import key_block
from samesource.stages.mask_words import mask_words

_GLUED_WORDS = 6
"""Words of the shortest sentence that is looked for inside a paragraph; shorter ones are common to any two texts."""


def list_blocks(prepared: Prepared) -> list[TextBlock]:
    """Return the paragraphs, headlines too, and the sentences of those that have several, in order; linear in words."""
    count = len(prepared.sentence_start)
    if not count:
        return []
    numbers = prepared.token_flag & IS_NUMBER > 0
    masked = mask_words(prepared.token_word, numbers, prepared.token_sentence)
    figures = masked.figures
    figured = (
        mask_words(prepared.token_word, np.zeros_like(numbers), prepared.token_sentence) if figures[-1] else masked
    )
    bounds = np.searchsorted(prepared.token_sentence, np.arange(count + 1)).tolist()
    starts = np.flatnonzero(np.diff(prepared.sentence_paragraph, prepend=-1)).tolist()
    blocks = []
    for first, last in zip(starts, [*starts[1:], count], strict=True):
        ranges = [(first, last, True)]
        if last - first > 1:
            ranges += [(i, i + 1, False) for i in range(first, last) if bounds[i + 1] - bounds[i] >= _GLUED_WORDS]
        for low, high, whole in ranges:
            part = bounds[low], bounds[high]
            key = key_block(masked, *part)
            exact = key_block(figured, *part) if figures[part[0]] < figures[part[1]] else key
            blocks.append(TextBlock(low, high, *part, key, exact, whole))
    return blocks
