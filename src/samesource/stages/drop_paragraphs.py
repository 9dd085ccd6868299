"""Take paragraphs out of a document's story text."""

from __future__ import annotations

import dataclasses
import json

import numpy as np

from samesource.records.prepared import Prepared


def drop_paragraphs(prepared: Prepared, paragraphs: list[int]) -> tuple[Prepared, str]:
    """Return `prepared` without `paragraphs` (numbers of `sentence_paragraph`) and what was taken out.

    The second value is a JSON list of furniture spans of kind `repeated`, at original positions.
    """
    gone = np.isin(prepared.sentence_paragraph, paragraphs)
    kept_sentences, kept_tokens = ~gone, ~gone[prepared.token_sentence]
    renumbered = np.cumsum(kept_sentences, dtype=np.int32) - 1
    spans = [
        dict(zip(("start", "end"), _paragraph_span(prepared, paragraph), strict=True)) | {"kind": "repeated"}
        for paragraph in sorted(set(prepared.sentence_paragraph[gone].tolist()))
    ]
    kept = dataclasses.replace(
        prepared,
        **{
            name: getattr(prepared, name)[kept_sentences]
            for name in ("sentence_start", "sentence_end", "sentence_kind", "sentence_paragraph")
        },
        **{
            name: getattr(prepared, name)[kept_tokens]
            for name in ("token_start", "token_end", "token_word", "token_stem", "token_weight", "token_flag")
        },
        token_sentence=renumbered[prepared.token_sentence[kept_tokens]],
    )
    return kept, json.dumps(spans, separators=(",", ":"))


def _paragraph_span(prepared: Prepared, paragraph: int) -> tuple[int, int]:
    """Return the original span from the first to the last sentence of a paragraph."""
    members = np.flatnonzero(prepared.sentence_paragraph == paragraph)
    return prepared.original(int(prepared.sentence_start[members[0]]), int(prepared.sentence_end[members[-1]]))
