"""What tells two sentences apart."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from itertools import permutations

from samesource.records.attribution import Attribution
from samesource.records.fact import Fact
from samesource.records.marker import Marker
from samesource.records.prepared import Prepared
from samesource.records.quotation_speaker import QuotationSpeaker
from samesource.stages.comparing.holds_quotation import holds_quotation

Found = Fact | Marker | Attribution | QuotationSpeaker


def sentence_signatures(
    prepared: Prepared,
    bounds: list[tuple[int, int]],
    found: Iterable[Found],
    bags: Mapping[int, list[dict[str, float]]],
) -> list[Hashable]:
    """Return for each sentence all that it says and that was `found` in it, by places within it; cost linear in words.

    Two sentences of one signature differ in nothing that a comparator looks at. It is None where a quotation of the
    sentence holds another (`bags`: words of its quotations), so that each may pair with either.
    """
    text, language = prepared.text, prepared.language
    starts, ends = prepared.sentence_start.tolist(), prepared.sentence_end.tolist()
    read: list[list[Hashable]] = [[] for _ in starts]
    for item in found:
        read[item.sentence].append(_placed(item, starts[item.sentence], text))
    signatures: list[Hashable] = []
    for i, (start, end, kind) in enumerate(zip(starts, ends, prepared.sentence_kind.tolist(), strict=True)):
        if any(holds_quotation(one, other) for one, other in permutations(bags.get(i, ()), 2)):
            signatures.append(None)
        else:
            signatures.append((text[start:end], language, kind, bounds[i][1] - bounds[i][0], tuple(read[i])))
    return signatures


def _placed(item: Found, sentence: int, text: str) -> Hashable:
    """Return what was found without where its sentence stands in the document."""
    start, end = item.start - sentence, item.end - sentence
    if isinstance(item, Fact):
        return start, end, item.kind, item.value, item.unit, item.modifier, item.known
    if isinstance(item, Marker):
        return start, end, item.value
    if isinstance(item, Attribution):
        scope = item.scope_start - sentence, item.scope_end - sentence
        return start, end, item.source, item.cue, item.kind, scope
    return start, end, item.speaker, item.cue, item.pronoun, text[item.start : item.end]
