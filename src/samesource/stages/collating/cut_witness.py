"""Cut a document into tokens for collation, none of its text left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from samesource.records.original_end import original_end
from samesource.records.prepared import Prepared
from samesource.stages.collating.witness_text import ASIDE, WitnessText

_WORD = re.compile(r"\w+")
_Unit = tuple[int, int, int, list[tuple[int, int]], int]
"""Kind, start, first word (of a sentence), spans of the words, sentence (-1: none)."""


def cut_witness(prepared: Prepared, received: int | None = None) -> WitnessText:
    """Cut `prepared` into units and tokens; `received` is the length of the text as received, where it is known.

    A token is a word with all that stands between it and the next: what touches the next word (an opening mark) goes
    to that one. A unit without words is one token.
    """
    text = prepared.text
    units = list(_units(prepared))
    stems, weights = prepared.token_stem.tolist(), prepared.token_weight.tolist()
    flags = prepared.token_flag.tolist()
    cuts: list[int] = []
    cut = WitnessText(prepared, [], [], [], [], [], [], [], [0] * len(prepared.sentence_start))
    for kind, start, word, spans, sentence in units:
        first, count = len(cuts), len(spans)
        cuts.append(start if cuts else 0)
        cuts += [_between(text, spans[i][1], spans[i + 1][0]) for i in range(count - 1)]
        if kind == ASIDE or not spans:
            after = text.find("\n", start)
            cut.folded.extend([text[s:e].casefold() for s, e in spans] or [text[start : after if after > 0 else None]])
            for column in (cut.stems, cut.weights, cut.flags):
                column.extend([0] * max(count, 1))
        else:
            cut.folded.extend([text[s:e].casefold() for s, e in spans])
            cut.stems.extend(stems[word : word + count])
            cut.weights.extend(weights[word : word + count])
            cut.flags.extend(flags[word : word + count])
        if sentence >= 0:
            cut.sentences[sentence] = len(cut.units)
        cut.units.append((kind, first, len(cuts)))
    ends = [*cuts[1:], len(text)] if cuts else []
    cut.tokens.extend(text[s:e] for s, e in zip(cuts, ends, strict=True))
    cut.bounds.extend(_original(prepared, cuts, received))
    return cut


def _units(prepared: Prepared) -> Iterator[_Unit]:
    """Yield sentences, and the lines between them that hold more than space, in order of text."""
    starts, ends = prepared.token_start.tolist(), prepared.token_end.tolist()
    spans = list(zip(starts, ends, strict=True))
    count = len(prepared.sentence_start)
    low = np.searchsorted(prepared.token_sentence, np.arange(count), side="left").tolist()
    high = np.searchsorted(prepared.token_sentence, np.arange(count), side="right").tolist()
    sentences = zip(
        prepared.sentence_start.tolist(),
        prepared.sentence_end.tolist(),
        prepared.sentence_kind.tolist(),
        range(count),
        strict=True,
    )
    at = 0
    for start, end, kind, i in sorted(sentences):
        yield from _asides(prepared.text, at, start)
        yield kind, start, low[i], spans[low[i] : high[i]], i
        at = max(at, end)
    yield from _asides(prepared.text, at, len(prepared.text))


def _asides(text: str, start: int, end: int) -> Iterator[_Unit]:
    """Yield the lines between two sentences that hold more than space."""
    if not text[start:end].strip():
        return
    for line in re.finditer(r"[^\n]*\S[^\n]*", text[start:end]):
        low, high = start + line.start(), start + line.end()
        low += len(text[low:high]) - len(text[low:high].lstrip())
        yield ASIDE, low, 0, [found.span() for found in _WORD.finditer(text, low, high)], -1


def _between(text: str, end: int, start: int) -> int:
    """Return where the next token starts, between the end of a word and the start of the next."""
    if start - end < 2:
        return start
    space = max(text.rfind(" ", end, start), text.rfind("\n", end, start))
    return space + 1 if space >= 0 else start


def _original(prepared: Prepared, cuts: list[int], received: int | None) -> list[int]:
    """Return the original positions of the cuts; the first is 0, the last the length of the text as received."""
    normal = np.array(cuts, dtype=np.int64)
    entry = np.searchsorted(prepared.map_normal, normal, side="right") - 1
    found = (prepared.map_original[entry] + normal - prepared.map_normal[entry]).tolist()
    length = len(prepared.text)
    last = int(original_end(prepared.map_normal, prepared.map_original, length)) if length else 0
    if found:
        found[0] = 0
    return [*found, last if received is None else received]
