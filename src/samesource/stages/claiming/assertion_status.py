"""How a document stands to a claim."""

from __future__ import annotations

from collections.abc import Collection

from samesource.stages.claiming.mention import Mention
from samesource.stages.claiming.read_group import ReadGroup

_PART = 0.6
"""Share of the fullest wording's distinct words below which a quotation is only part of it."""


def assertion_status(read: ReadGroup, found: dict[int, Mention], hedged: Collection[int]) -> dict[int, str]:
    """Say for each document whether it asserts, alters, hedges or gives a part of the main reading.

    A hedge counts only where the earliest text, the first of `read.asserting`, is free of one.
    """
    fullest = max((len(found[d].stems) for d in read.asserting if found[d].kind == "quote"), default=0)
    status: dict[int, str] = {}
    for document, mention in found.items():
        if read.readings[document] != read.main:
            status[document] = "alters"
        elif document in hedged and read.asserting[0] not in hedged:
            status[document] = "hedges"
        elif mention.kind == "quote" and len(mention.stems) < _PART * fullest:
            status[document] = "partly"
        else:
            status[document] = "asserts"
    return status
