"""Cut every document's story into sentences and words."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from samesource.config import Config
from samesource.engines.base import Engine
from samesource.kernels.ngram_hashes import ngram_hashes
from samesource.language.furniture.span import FurnitureSpan
from samesource.records.about import About
from samesource.records.packing import pack, unpack
from samesource.records.prepared import Prepared
from samesource.records.text_block import TextBlock
from samesource.stages.each_row import each_row
from samesource.stages.key_headlines import key_headlines
from samesource.stages.list_blocks import list_blocks
from samesource.stages.name_sites import name_sites
from samesource.stages.normalised_of_row import normalised_of_row
from samesource.stages.published_times import published_times
from samesource.stages.reprint_signs import reprint_signs
from samesource.stages.segment_text import segment_text
from samesource.tables import SEGMENTED

SEGMENTING = """
SELECT t.id AS id, t.language AS language, t.normal AS normal, t.map_normal AS map_normal,
       t.map_original AS map_original, t.text_sha256 AS text_sha256, t.stripped_json AS stripped_json,
       d.about AS about, f.starts AS starts, f.ends AS ends, f.kinds AS kinds
FROM texts t JOIN declared d ON t.id = d.id JOIN furniture f ON t.id = f.id
"""


def segment(engine: Engine, config: Config) -> None:  # noqa: ARG001 - every stage has the same signature
    """Make `segmented` from `texts`, `declared` and `furniture`; cost linear in characters."""
    engine.sql("segmenting", SEGMENTING)
    engine.map_batches("segmented", "segmenting", each_row(_segment_rows, SEGMENTED.schema), SEGMENTED.schema)
    engine.drop("segmenting")


def _segment_rows(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Segment one document."""
    about = unpack(About, row["about"])
    furniture = [FurnitureSpan(*span) for span in zip(row["starts"], row["ends"], row["kinds"], strict=True)]
    prepared = segment_text(normalised_of_row(row), about, furniture)
    words_key, blocks = _keys(_words(prepared))
    day = next((time["value"][:10] for time in published_times(about.times)), "")
    yield {
        "id": row["id"],
        "packed": pack(prepared),
        "words": len(prepared.token_word),
        "seniority": _seniority(about),
        "words_key": words_key,
        "sites": name_sites(about),
        "day": day if day[:1].isdigit() else "",
        "block_keys": sorted({block.key for block in blocks} - {0}),
        "title_keys": key_headlines(prepared, blocks),
    }


@dataclass(frozen=True, slots=True)
class _Words:
    """What a document's blocks are made of; equal words in equal paragraphs give equal blocks."""

    content: bytes
    document: Prepared = field(compare=False)


def _words(document: Prepared) -> _Words:
    """Return a document by its words and by how they are cut into sentences and paragraphs."""
    columns = (document.token_word, document.token_flag, document.token_sentence, document.sentence_paragraph)
    lengths = np.array([len(column) for column in columns], np.int64)
    return _Words(b"".join(column.tobytes() for column in (lengths, *columns)), document)


@functools.lru_cache(maxsize=64)
def _keys(words: _Words) -> tuple[int, list[TextBlock]]:
    """Return the key of the words, and the blocks; kept, since reports are copied whole."""
    return _sequence_key(words.document.token_word), list_blocks(words.document)


def _seniority(about: About) -> str:
    """Sort copies: fewest signs of reprinting first, then earliest published, then smallest id."""
    named = {"agency": about.agency, "outlet": about.outlet, "declared": about.declared}
    dated = (time["value"] for time in published_times(about.times) if time["value"][:1].isdigit())
    # A text is no older than the latest time that it bears.
    published = max(dated, default="9999")
    return f"{reprint_signs(named)} {published} {about.id}"


def _sequence_key(words: np.ndarray[tuple[int], np.dtype[np.int64]]) -> int:
    """Hash a sequence of words; 0 where it is empty."""
    return int(ngram_hashes(np.ascontiguousarray(words), len(words)).view(np.int64)[0]) if len(words) else 0
