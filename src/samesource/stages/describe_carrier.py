"""Describe a document for counting the repetition of its blocks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from samesource.kernels.ngram_hashes import ngram_hashes
from samesource.records.block_carrier import BlockCarrier
from samesource.records.prepared import IS_NUMBER, IntArray, LongArray, Prepared
from samesource.records.text_block import TextBlock

HEADLINE = 1 << 30
"""Count of a block that is a headline elsewhere: whatever carries it, its words are not the document's own."""
_GRAM_WORDS = 5
_SAMPLED = 4
"""One word 5-gram in four is kept, the same in every document."""
_MOST_GRAMS = 1024
_RARE = 1_000_000
"""Least background weight of a stem that tells something of a story: about one word in two thousand, or rarer."""
_KIN_STEMS = 3
"""Rare stems without which a block says too little of what it is about."""
_KIN_SPREAD = 3
"""A document's own for kinship: what no more documents carry, such as the versions of a story."""
_SHOWN = 60
_ENDS = ".!?\u3002\uff01\uff1f\u06d4\u061f\u2026\"'\u00bb)"


def describe_carrier(
    prepared: Prepared,
    blocks: Sequence[TextBlock],
    counts: Mapping[int, int],
    day: str,
    sites: list[str],
    title_keys: list[int],
) -> BlockCarrier:
    """Return what the judging of blocks needs; cost linear in words, but for kinship: blocks carried × words.

    `counts` says how many documents of the pool carry each key, or that it is a headline elsewhere (`HEADLINE`).
    """
    carried = _count_carriers(prepared, blocks, counts)
    grams, paragraphs, spread = _sketch(prepared, blocks, carried)
    listed = [block for block in _distinct(blocks) if block.key in counts]
    texts = [_text(prepared, block) for block in listed]
    return BlockCarrier(
        id=prepared.id,
        day=day,
        sites=sites,
        title_keys=np.array(title_keys, dtype=np.int64),
        grams=grams,
        paragraphs=paragraphs,
        spread=spread,
        keys=np.array([block.key for block in listed], dtype=np.int64),
        places=np.array([prepared.sentence_paragraph[block.first] for block in listed], dtype=np.int32),
        words=np.array([block.high - block.low for block in listed], dtype=np.int32),
        weights=np.array(
            [prepared.token_weight[block.low : block.high].sum(dtype=np.int64) for block in listed], dtype=np.int64
        ),
        finished=np.array([text[-1:] in _ENDS for text in texts], dtype=np.uint8),
        exact=np.array([block.exact for block in listed], dtype=np.int64),
        kinship=_kinships(prepared, blocks, listed, counts, carried),
        shown=[text[:_SHOWN] for text in texts],
    )


def _distinct(blocks: Sequence[TextBlock]) -> list[TextBlock]:
    """Return one block a key, in order of key; a whole paragraph before a sentence."""
    found = {block.key: block for block in sorted(blocks, key=lambda block: (block.whole, -block.first))}
    return [found[key] for key in sorted(found)]


def _text(prepared: Prepared, block: TextBlock) -> str:
    return prepared.text[prepared.sentence_start[block.first] : prepared.sentence_end[block.last - 1]].strip()


def _count_carriers(prepared: Prepared, blocks: Sequence[TextBlock], counts: Mapping[int, int]) -> IntArray:
    """Return for each word how many documents carry its paragraph, or its sentence if more; 0 outside the body."""
    carried = np.zeros(len(prepared.token_word), dtype=np.int32)
    for block in blocks:
        part = slice(block.low, block.high)
        carried[part] = np.maximum(carried[part], counts.get(block.key, 1))
    return carried


def _sketch(prepared: Prepared, blocks: Sequence[TextBlock], carried: IntArray) -> tuple[LongArray, IntArray, IntArray]:
    """Return the sampled word 5-grams that lie within a paragraph, with the paragraph and the count of carriers."""
    found, paragraphs, spread = [], [], []
    for block in blocks:
        if not block.whole or block.high == block.low:
            continue
        hashes = ngram_hashes(np.ascontiguousarray(prepared.token_word[block.low : block.high]), _GRAM_WORDS)
        chosen = np.flatnonzero(hashes % np.uint64(_SAMPLED) == 0)
        found.append(hashes[chosen].view(np.int64))
        paragraphs.append(np.full(len(chosen), prepared.sentence_paragraph[block.first], dtype=np.int32))
        spread.append(carried[block.low : block.high][chosen])
    if not found:
        return np.zeros(0, np.int64), np.zeros(0, np.int32), np.zeros(0, np.int32)
    grams, first = np.unique(np.concatenate(found), return_index=True)
    kept = slice(0, _MOST_GRAMS)
    return grams[kept], np.concatenate(paragraphs)[first][kept], np.concatenate(spread)[first][kept]


def _kinships(
    prepared: Prepared,
    blocks: Sequence[TextBlock],
    listed: Sequence[TextBlock],
    counts: Mapping[int, int],
    carried: IntArray,
) -> IntArray:
    """Return the kinship of each block listed; a sentence that goes with its paragraph has that of the paragraph."""
    rare = (prepared.token_weight >= _RARE) & (prepared.token_flag & IS_NUMBER == 0)
    wholes = {prepared.sentence_paragraph[block.first]: block for block in blocks if block.whole}
    found = []
    for block in listed:
        whole = wholes[prepared.sentence_paragraph[block.first]]
        together = 2 * counts.get(whole.key, 1) >= counts[block.key]
        found.append(_kinship(prepared, whole if together else block, rare, carried, counts[block.key]))
    return np.array(found, dtype=np.int32)


def _kinship(prepared: Prepared, block: TextBlock, rare: npt.NDArray[np.bool_], carried: IntArray, count: int) -> int:
    """Return how much of what a block is about returns in the document's own text, permille of weight; -1 unknown."""
    outside = rare & (carried > 0) & (carried <= min(_KIN_SPREAD, count - 1))
    outside[block.low : block.high] = False
    own = prepared.token_stem[outside]
    tokens = np.flatnonzero(rare[block.low : block.high]) + block.low
    said, first = np.unique(prepared.token_stem[tokens], return_index=True)
    if len(said) < _KIN_STEMS or len(own) < _KIN_STEMS:
        return -1
    weight = prepared.token_weight[tokens][first].astype(np.int64)
    return int(1000 * weight[np.isin(said, own)].sum() // weight.sum())
