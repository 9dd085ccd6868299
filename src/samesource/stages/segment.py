"""Cut every document's story into sentences and words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from samesource.config import Config
from samesource.engines.base import Engine
from samesource.kernels.ngram_hashes import ngram_hashes
from samesource.language.furniture_span import FurnitureSpan
from samesource.records.about import About
from samesource.records.packing import pack, unpack
from samesource.records.prepared import Prepared
from samesource.stages.each_row import each_row
from samesource.stages.normalised_of_row import normalised_of_row
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
    words = prepared.token_word
    day = next((time["value"][:10] for time in about.times if time["kind"] == "published"), "")
    yield {
        "id": row["id"],
        "packed": pack(prepared),
        "words": len(words),
        "seniority": _seniority(about),
        "words_key": _sequence_key(words),
        "outlet": about.outlet or "",
        "day": day if day[:1].isdigit() else "",
        "block_keys": _block_keys(prepared),
    }


def _seniority(about: About) -> str:
    """Sort copies: fewest signs of reprinting first, then earliest published, then smallest id."""
    named = {"agency": about.agency, "outlet": about.outlet, "declared": about.declared}
    published = max((time["value"] for time in about.times if _dated(time)), default="9999")
    return f"{reprint_signs(named)} {published} {about.id}"


def _dated(time: dict[str, Any]) -> bool:
    """Tell whether a time is one of publication and has a year; a text is no older than the latest that it bears."""
    return bool(time["kind"] == "published" and time["value"][:1].isdigit())


def _sequence_key(words: np.ndarray[tuple[int], np.dtype[np.int64]]) -> int:
    """Hash a sequence of words; 0 where it is empty."""
    return int(ngram_hashes(np.ascontiguousarray(words), len(words)).view(np.int64)[0]) if len(words) else 0


def _block_keys(prepared: Prepared) -> list[int]:
    """Hash each paragraph's words; the list is indexed by paragraph number, 0 where a paragraph has no words."""
    if not len(prepared.sentence_paragraph):
        return []
    owner = prepared.sentence_paragraph[prepared.token_sentence]
    count = int(prepared.sentence_paragraph.max()) + 1
    return [_sequence_key(prepared.token_word[owner == paragraph]) for paragraph in range(count)]
