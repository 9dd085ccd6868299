"""How a document stands to a claim."""

from __future__ import annotations

from collections.abc import Collection

from samesource.stages.claiming.is_slip import is_slip
from samesource.stages.claiming.lineage_view import LineageView
from samesource.stages.claiming.mention import Mention
from samesource.stages.claiming.read_group import ReadGroup

_PART = 0.6
"""Share of the fullest wording's distinct words below which a quotation is only part of it."""


def assertion_status(
    read: ReadGroup, found: dict[int, Mention], hedged: Collection[int], lineage: LineageView
) -> dict[int, str]:
    """Say for each document whether it asserts, alters, hedges or gives a part of the main reading.

    A hedge counts only where the earliest text, the first of `read.asserting`, is free of one. A text tied to none that
    makes the claim asserts a reading of its own: that is a disagreement, no alteration.
    """
    fullest = max((len(found[d].stems) for d in read.asserting if found[d].kind == "quote"), default=0)
    status: dict[int, str] = {}
    for document, mention in found.items():
        if read.readings[document] != read.main:
            status[document] = "asserts" if _stands_apart(document, read, found, lineage) else "alters"
        elif document in hedged and read.asserting[0] not in hedged:
            status[document] = "hedges"
        elif mention.kind == "quote" and len(mention.stems) < _PART * fullest:
            status[document] = "partly"
        else:
            status[document] = "asserts"
    return status


def _stands_apart(document: int, read: ReadGroup, found: dict[int, Mention], lineage: LineageView) -> bool:
    """Tell whether a text with another value is tied to none that makes the claim, and its value is no slip."""
    if any(parent < 0 or parent in found for parent in lineage.parents[document]):
        return False
    if any(document in lineage.parents[holder] for holder in read.asserting):
        return False
    tied = lineage.dependent.get(document, ())
    return not any(holder in tied or is_slip(found[document].key, found[holder].key) for holder in read.asserting)
