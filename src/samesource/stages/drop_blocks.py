"""Take repeated blocks out of a document's story text."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from samesource.records.prepared import Prepared
from samesource.records.text_block import TextBlock

_SENTENCES = ("sentence_start", "sentence_end", "sentence_kind", "sentence_paragraph")
_TOKENS = ("token_start", "token_end", "token_word", "token_stem", "token_weight", "token_flag")


def drop_blocks(prepared: Prepared, blocks: Sequence[TextBlock], kinds: Mapping[int, str]) -> tuple[Prepared, str]:
    """Return `prepared` without the blocks whose key is in `kinds`, and a JSON list of what was taken out.

    The list holds furniture spans of the kinds given, at original positions. A sentence leaves a paragraph only at its
    edges, where furniture is glued to it, so that no story sentence loses its neighbours on both sides.
    Words of a quotation that runs across what was taken out stay quoted.
    """
    marks = _mark_sentences(blocks, kinds)
    if not marks:
        return prepared, "[]"
    gone = np.zeros(len(prepared.sentence_start), dtype=bool)
    gone[list(marks)] = True
    return _without(prepared, gone), json.dumps(_spans(prepared, marks), separators=(",", ":"))


def _mark_sentences(blocks: Sequence[TextBlock], kinds: Mapping[int, str]) -> dict[int, str]:
    """Return the kind of each sentence that goes: all of a paragraph, or runs of them at its edges."""
    marks: dict[int, str] = {}
    single = {block.first: kinds[block.key] for block in blocks if not block.whole and block.key in kinds}
    for block in blocks:
        if not block.whole:
            continue
        if block.key in kinds:
            marks |= dict.fromkeys(range(block.first, block.last), kinds[block.key])
            continue
        for order in (range(block.first, block.last), range(block.last - 1, block.first - 1, -1)):
            for sentence in order:
                if sentence not in single:
                    break
                marks[sentence] = single[sentence]
    return marks


def _without(prepared: Prepared, gone: npt.NDArray[np.bool_]) -> Prepared:
    """Return `prepared` without some sentences and their words."""
    kept_sentences, kept_tokens = ~gone, ~gone[prepared.token_sentence]
    renumbered = np.cumsum(kept_sentences, dtype=np.int32) - 1
    return dataclasses.replace(
        prepared,
        **{name: getattr(prepared, name)[kept_sentences] for name in _SENTENCES},
        **{name: getattr(prepared, name)[kept_tokens] for name in _TOKENS},
        token_sentence=renumbered[prepared.token_sentence[kept_tokens]].astype(np.int32),
    )


def _spans(prepared: Prepared, marks: Mapping[int, str]) -> list[dict[str, int | str]]:
    """Return one span a run of sentences of one kind in one paragraph."""
    spans: list[dict[str, int | str]] = []
    before = (-2, -1, "")
    for sentence in sorted(marks):
        start, end = prepared.original(int(prepared.sentence_start[sentence]), int(prepared.sentence_end[sentence]))
        here = (sentence, int(prepared.sentence_paragraph[sentence]), marks[sentence])
        if before[0] + 1 == sentence and before[1:] == here[1:]:
            spans[-1]["end"] = end
        else:
            spans.append({"start": start, "end": end, "kind": marks[sentence]})
        before = here
    return spans
