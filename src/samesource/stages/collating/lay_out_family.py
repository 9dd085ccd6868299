"""Lay the witnesses of a family out in one table."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping, Sequence
from typing import Any

from samesource.config import AlignConfig
from samesource.records.alignment import Alignment
from samesource.records.collation import CollatedRow, CollatedWitness, Collation
from samesource.records.prepared import Prepared
from samesource.stages.collating.cut_witness import cut_witness
from samesource.stages.collating.link_texts import link_texts
from samesource.stages.collating.place_order import place_order
from samesource.stages.collating.place_witness import place_witness
from samesource.stages.collating.same_story import same_story
from samesource.stages.collating.unit_links import unit_links
from samesource.stages.collating.variant_table import VariantTable
from samesource.stages.collating.witness_text import WitnessText

KINDS = ("body", "title", "aside")

Alignments = MutableMapping[tuple[str, str], Alignment]
"""By the two ids, the smaller first."""


def lay_out_family(
    prepared: Sequence[Prepared],
    parents: Mapping[str, Sequence[str]],
    alignments: Alignments,
    config: AlignConfig,
    received: Mapping[str, int] | None = None,
) -> tuple[Collation, VariantTable, list[list[int]]]:
    """Return the collation of `collate_family` without places and transpositions, its table, and each one's guides.

    Whoever looks readings up by column needs no more: places cost a fifth as much again.
    """
    lengths = received or {}
    texts = [cut_witness(text, lengths.get(text.id)) for text in sorted(prepared, key=lambda text: text.id)]
    order = place_order(texts, parents)
    number = {index: place for place, (index, _) in enumerate(order)}
    table = VariantTable()
    guides: list[list[int]] = []
    for index, own in order:
        text = texts[index]
        ranked = _rank(text, [texts[guide] for guide in own], alignments, config)
        place_witness(table, text, [(number[own[i]], links) for i, links in ranked])
        guides.append([number[own[i]] for i, _ in ranked])
    witnesses = tuple(_witness(table, place, guides[place]) for place in range(len(order)))
    rows = tuple(_row(row.kind, [column.cells for column in row.columns], len(witnesses)) for row in table.rows)
    return Collation(witnesses, rows, (), ()), table, guides


def _rank(
    text: WitnessText,
    guides: list[WitnessText],
    known: Alignments,
    config: AlignConfig,
) -> list[tuple[int, list[Any]]]:
    """Return (index of guide, links), the guide that says most of the text first."""
    ranked = []
    for i, guide in enumerate(guides):
        alignment = None
        if not same_story(guide, text):
            pair = (min(guide.prepared.id, text.prepared.id), max(guide.prepared.id, text.prepared.id))
            if pair not in known:
                known[pair] = link_texts(guide.prepared, text.prepared, config)
            alignment = known[pair]
        links = unit_links(guide, text, alignment)
        linked = {unit for _, own in links for unit in own}
        words = sum(text.units[unit][2] - text.units[unit][1] for unit in linked)
        ranked.append((-words, i, links))
    return [(i, links) for _, i, links in sorted(ranked, key=lambda each: each[:2])]


def _witness(table: VariantTable, place: int, guides: list[int]) -> CollatedWitness:
    text = table.witnesses[place]
    same = next((other for other in guides if same_story(table.witnesses[other], text)), None)
    return CollatedWitness(
        text.prepared.id,
        tuple(table.witnesses[guide].prepared.id for guide in guides),
        None if same is None else table.witnesses[same].prepared.id,
        tuple(text.tokens),
        tuple(text.folded),
        tuple(text.bounds),
    )


def _row(kind: int, columns: list[dict[int, int]], witnesses: int) -> CollatedRow:
    return CollatedRow(KINDS[kind], tuple(tuple([cells.get(w, -1) for w in range(witnesses)]) for cells in columns))
