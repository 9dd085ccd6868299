"""Describe a document for counting the repetition of its blocks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from samesource.kernels.ngram_hashes import ngram_hashes
from samesource.records.block_carrier import BlockCarrier
from samesource.records.prepared import IN_QUOTATION, IS_NUMBER, IntArray, LongArray, Prepared
from samesource.records.text_block import TextBlock

HEADLINE = 1 << 30
"""Count of a block that is a headline elsewhere: whatever carries it, its words are not the document's own."""
_GRAM_WORDS = 5
_SAMPLED = 4
"""One word 5-gram in four is kept, the same in every document."""
_MOST_GRAMS = 1024
_RARE = 1_000_000
"""Least background weight of a stem that tells something of a story: about one word in two thousand, or rarer."""
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
    """Return what the judging of blocks needs; cost linear in words.

    `counts` says how many documents of the pool carry each key, or that it is a headline elsewhere (`HEADLINE`).
    """
    carried = _count_carriers(prepared, blocks, counts)
    grams, paragraphs, spread = _sketch(prepared, blocks, carried)
    listed = [block for block in _distinct(blocks) if block.key in counts]
    texts = [_text(prepared, block) for block in listed]
    wholes = [block for block in blocks if block.whole]
    stems, _, stem_wholes = _stems(prepared, [slice(block.low, block.high) for block in wholes])
    said, said_weights, said_keys = _stems(prepared, _about(blocks, listed, counts))
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
        quoted=np.array([_is_quoted(prepared, block) for block in listed], dtype=np.uint8),
        exact=np.array([block.exact for block in listed], dtype=np.int64),
        stems=stems,
        stem_places=np.array([prepared.sentence_paragraph[block.first] for block in wholes], np.int32)[stem_wholes],
        stem_spread=np.array([carried[block.low : block.high].max(initial=0) for block in wholes], np.int32)[
            stem_wholes
        ],
        said=said,
        said_weights=said_weights,
        said_keys=said_keys,
        shown=[text[:_SHOWN] for text in texts],
    )


def _distinct(blocks: Sequence[TextBlock]) -> list[TextBlock]:
    """Return one block a key, in order of key; a whole paragraph before a sentence."""
    found = {block.key: block for block in sorted(blocks, key=lambda block: (block.whole, -block.first))}
    return [found[key] for key in sorted(found)]


def _text(prepared: Prepared, block: TextBlock) -> str:
    return prepared.text[prepared.sentence_start[block.first] : prepared.sentence_end[block.last - 1]].strip()


def _is_quoted(prepared: Prepared, block: TextBlock) -> bool:
    """Tell whether more than half of a block's words stand in quotation marks."""
    return (
        2 * int(np.count_nonzero(prepared.token_flag[block.low : block.high] & IN_QUOTATION)) > block.high - block.low
    )


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


def _stems(prepared: Prepared, parts: Sequence[slice]) -> tuple[LongArray, IntArray, IntArray]:
    """Return the distinct rare stems of each part of the words, in order of parts, with weight and number of part."""
    rare = (prepared.token_weight >= _RARE) & (prepared.token_flag & IS_NUMBER == 0)
    stems, weights, owners = [np.zeros(0, np.int64)], [np.zeros(0, np.int32)], [np.zeros(0, np.int32)]
    for number, part in enumerate(parts):
        chosen = rare[part]
        found, first = np.unique(prepared.token_stem[part][chosen], return_index=True)
        stems.append(found)
        weights.append(prepared.token_weight[part][chosen][first])
        owners.append(np.full(len(found), number, dtype=np.int32))
    return np.concatenate(stems), np.concatenate(weights), np.concatenate(owners)


def _about(blocks: Sequence[TextBlock], listed: Sequence[TextBlock], counts: Mapping[int, int]) -> list[slice]:
    """Return the words that say what each block is about; of a sentence that goes with its paragraph, the paragraph."""
    whole: dict[int, TextBlock] = {}
    for block in blocks:
        if block.whole:
            whole |= dict.fromkeys(range(block.first, block.last), block)
    found = []
    for block in listed:
        around = whole[block.first]
        told = around if 2 * counts.get(around.key, 1) >= counts[block.key] else block
        found.append(slice(told.low, told.high))
    return found
