"""Collate the witnesses of a family."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

from samesource.config import AlignConfig
from samesource.records.collation import Collation
from samesource.records.prepared import Prepared
from samesource.stages.collating.find_places import find_places
from samesource.stages.collating.find_transpositions import find_transpositions
from samesource.stages.collating.lay_out_family import Alignments, lay_out_family


def collate_family(
    prepared: Sequence[Prepared],
    parents: Mapping[str, Sequence[str]],
    alignments: Alignments,
    config: AlignConfig,
    received: Mapping[str, int] | None = None,
) -> Collation:
    """Lay the witnesses side by side: sentences in rows, words in columns; `prepared` in any order, ids distinct.

    `parents` by child (those given among `prepared` count) say who is aligned with whom; without any, each is aligned
    with the most similar one before it: progressive alignment (Needleman & Wunsch 1970, as in CollateX: Dekker &
    Middell 2011) into a variant graph (Schmidt & Colomb 2009). `alignments` that are missing are made and added.
    `received` are lengths of the texts as received. Nothing is typed yet: every reading but the first is `wording`,
    `omission` or `addition`. Cost: linear in words for near-verbatim copies, 2 ms a reworded report once aligned.
    """
    collation, table, guides = lay_out_family(prepared, parents, alignments, config, received)
    return dataclasses.replace(
        collation,
        places=tuple(find_places(collation.witnesses, collation.rows)),
        transpositions=tuple(find_transpositions(table, guides)),
    )
