"""Align and judge a witness with a document that has its very words."""

from __future__ import annotations

import dataclasses
import functools
from typing import Any

import numpy as np
import numpy.typing as npt

from samesource.config import Config
from samesource.records.alignment import Alignment
from samesource.records.original_end import original_end
from samesource.records.prepared import Prepared
from samesource.records.relation import Relation
from samesource.stages.align_pair import align_pair
from samesource.stages.judge_pair import judge_pair
from samesource.stages.keep_views import keep_views
from samesource.stages.mark_stretches import mark_stretches
from samesource.stages.mirror_passage import mirror_passage

Places = npt.NDArray[np.int64]

_UNITS = ("sentence", "token")

_KEPT = 256
"""Pairs kept: pages are saved in few ways."""


@dataclasses.dataclass(frozen=True, slots=True)
class _Layout:
    """How a copy's words are cut into sentences, quotations and stretches; equal layouts align alike."""

    content: bytes
    document: Prepared = dataclasses.field(compare=False)


def relate_copy(witness: Prepared, copy: Prepared, config: Config) -> tuple[Alignment, Relation]:
    """Return how a witness and a copy correspond and what they are to each other, (a, b) in order of id.

    Marked lines and what the documents say of themselves are left out: equal stories need neither. Copies of one layout
    are aligned and judged once and the positions moved, for the k-th word of one is the k-th of the other. Cost: linear
    in words.
    """
    bare = _bare(copy)
    first, relation, like = _judged(_of_witness(witness), _Layout(_layout(bare), bare), config)
    old, new = _kept_places(like), _word_places(bare)
    passages = [_moved(passage, old, new) for passage in first.passages]
    relation = dataclasses.replace(relation, b=copy.id, evidence=_moved_evidence(relation.evidence, like, bare))
    if witness.id < copy.id:
        return dataclasses.replace(first, b=copy.id, passages=passages), relation
    return _mirrored(dataclasses.replace(first, b=copy.id, passages=passages)), _exchanged(relation)


def _mirrored(alignment: Alignment) -> Alignment:
    """Exchange the sides of an alignment."""
    return Alignment(
        a=alignment.b,
        b=alignment.a,
        passages=sorted(
            map(mirror_passage, alignment.passages), key=lambda passage: (passage["a_start"], passage["a_end"])
        ),
        links=[{"a": link["b"], "b": link["a"], "score": link["score"]} for link in alignment.links],
        features={name: alignment.features[_other_way(name)] for name in alignment.features},
    )


def _exchanged(relation: Relation) -> Relation:
    """Exchange the sides of a relation."""
    return dataclasses.replace(
        relation,
        a=relation.b,
        b=relation.a,
        coverage_a=relation.coverage_b,
        coverage_b=relation.coverage_a,
        evidence=[{**entry, "a": entry["b"], "b": entry["a"]} for entry in relation.evidence],
    )


@keep_views
def _of_witness(witness: Prepared) -> _Layout:
    """Return the layout of a witness, with where its words stand and its id: it is asked for with every copy."""
    places = b"".join(places.tobytes() for places in _word_places(witness))
    return _Layout(_layout(witness) + places + witness.id.encode(), witness)


def _layout(document: Prepared) -> bytes:
    """Return all that alignment looks at in a document, words counted from the first."""
    if not len(document.token_start):
        return b""
    character = np.stack((document.token_start, document.token_end), axis=1).astype(np.int64)
    columns = (
        character - character[0, 0],
        mark_stretches(document, character),
        document.token_stem,
        document.token_flag,
        document.token_sentence,
        document.sentence_kind,
    )
    return b"".join(np.ascontiguousarray(column).tobytes() for column in columns)


@functools.lru_cache(maxsize=_KEPT)
def _judged(witness: _Layout, copy: _Layout, config: Config) -> tuple[Alignment, Relation, Prepared]:
    """Align and judge the witness and a copy of a layout, and say which copy it was."""
    one, other = _bare(witness.document), copy.document
    alignment = align_pair(one, other, config.align)
    return alignment, judge_pair(alignment, one, other, config.relate), other


def _bare(document: Prepared) -> Prepared:
    """Return a document without the words of its marked lines and without what it says of itself."""
    integers, words = np.zeros(0, np.int32), np.zeros(0, np.int64)
    return dataclasses.replace(
        document,
        about={},
        aside_start=integers,
        aside_end=integers,
        aside_line=integers,
        aside_weight=integers,
        aside_word=words,
        aside_stem=words,
    )


def _word_places(document: Prepared) -> tuple[Places, Places]:
    """Return where words start and where they end in the text as received."""
    return _places(document, document.token_start, "start"), _places(document, document.token_end, "end")


_kept_places = keep_views(_word_places)
"""Of a copy that many are like."""


def _places(document: Prepared, normal: npt.NDArray[np.int32], side: str) -> Places:
    """Return the original positions of normal ones, of starts or of ends."""
    if side == "end":
        ends: Places = original_end(document.map_normal, document.map_original, normal)
        return ends
    entry = np.searchsorted(document.map_normal, normal, side="right") - 1
    starts: Places = document.map_original[entry] + normal - document.map_normal[entry]
    return starts


def _moved(passage: dict[str, Any], old: tuple[Places, Places], new: tuple[Places, Places]) -> dict[str, Any]:
    """Move b's positions in a passage and its matches from the words of one copy to those of another."""
    matches = [_moved_span(match, old, new) for match in passage["matches"]]
    return {**_moved_span(passage, old, new), "matches": matches}


def _moved_span(span: dict[str, Any], old: tuple[Places, Places], new: tuple[Places, Places]) -> dict[str, Any]:
    start = int(new[0][np.searchsorted(old[0], span["b_start"])])
    end = int(new[1][np.searchsorted(old[1], span["b_end"])])
    return {**span, "b_start": start, "b_end": end}


def _moved_evidence(evidence: list[dict[str, Any]], like: Prepared, copy: Prepared) -> list[dict[str, Any]]:
    """Move b's positions in evidence, which are of sentences or of words."""
    old, new = _unit_places(like), functools.partial(_places_of, copy)
    moved = []
    for entry in evidence:
        span = entry["b"]
        if span is not None:
            span = {side: new(*_find_place(old, span[side], side)) for side in ("start", "end")}
        moved.append({**entry, "b": span})
    return moved


@keep_views
def _unit_places(document: Prepared) -> dict[tuple[str, str], Places]:
    """Return where sentences and words start and end in the text as received; kept, since many copies are like one."""
    names = [(unit, side) for unit in _UNITS for side in ("start", "end")]
    return {(unit, side): _places(document, getattr(document, f"{unit}_{side}"), side) for unit, side in names}


def _find_place(old: dict[tuple[str, str], Places], place: int, side: str) -> tuple[str, str, int]:
    """Return which sentence or word (unit, side, number) starts or ends (`side`) at a place."""
    for unit in _UNITS:
        among = old[unit, side]
        position = int(np.searchsorted(among, place))
        if position < len(among) and among[position] == place:
            break
    return unit, side, min(position, len(among) - 1)


def _places_of(document: Prepared, unit: str, side: str, number: int) -> int:
    """Return where one sentence or word of a document starts or ends."""
    normal = getattr(document, f"{unit}_{side}")
    return int(_places(document, normal[number : number + 1] if number >= 0 else normal[-1:], side)[0])


def _other_way(name: str) -> str:
    """Return the name of a feature seen from the other side."""
    ends = {"_ab": "_ba", "_ba": "_ab"}
    if name[-3:] in ends:
        return name[:-3] + ends[name[-3:]]
    return f"{name[:-1]}{'b' if name[-1] == 'a' else 'a'}" if name[-2:] in {"_a", "_b"} else name
