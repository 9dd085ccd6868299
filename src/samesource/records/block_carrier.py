"""What counting repetition needs of a document that carries blocks."""

from __future__ import annotations

from dataclasses import dataclass

from samesource.records.prepared import ByteArray, IntArray, LongArray


@dataclass(frozen=True, slots=True)
class BlockCarrier:
    """A document among those of one pool (a site, or all documents): a sketch of it, and its blocks that others carry.

    `grams` is a sample of the hashes of its word 5-grams, ascending, each with the `paragraph` it stands in and
    `spread`: how many documents of the pool carry that paragraph, 1 where it is the document's very own.
    `keys` are the blocks, ascending, each with the paragraph it is or stands in (`places`), its number of words, their
    summed background weight in millionths, whether it ends as a sentence does, whether it is speech (`quoted`), its
    hash with figures left in and its text, shortened. `title_keys` may be headlines. `stems` are the rare ones of each
    paragraph, with paragraph and spread; `said` those that say what a block is about, with weight in millionths and
    the number of the key.
    """

    id: str
    day: str
    sites: list[str]
    title_keys: LongArray
    grams: LongArray
    paragraphs: IntArray
    spread: IntArray
    keys: LongArray
    places: IntArray
    words: IntArray
    weights: LongArray
    finished: ByteArray
    quoted: ByteArray
    exact: LongArray
    stems: LongArray
    stem_places: IntArray
    stem_spread: IntArray
    said: LongArray
    said_weights: IntArray
    said_keys: IntArray
    shown: list[str]
