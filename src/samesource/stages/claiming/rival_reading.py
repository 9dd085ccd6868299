"""What an independent text says against a claim."""

from __future__ import annotations

from collections.abc import Mapping

from samesource.stages.claiming.equal_values import equal_values
from samesource.stages.claiming.is_slip import is_slip
from samesource.stages.claiming.lineage_view import LineageView
from samesource.stages.claiming.mention import Mention
from samesource.stages.claiming.read_group import ReadGroup


def rival_reading(read: ReadGroup, found: Mapping[int, Mention], lineage: LineageView) -> str | None:
    """Return the reading, other than the main one, of a text that derives from no other in the claim; null without one.

    Another wording of a quotation is no other statement, and a figure that differs as slips of the pen do is an error.
    """
    if read.group.kind == "quote":
        return None
    above = {parent for d in read.asserting for parent in lineage.parents[d]}
    for document in sorted(read.readings, key=lambda d: lineage.rank[d]):
        if read.readings[document] == read.main or document in above:
            continue
        if any(parent in read.readings for parent in lineage.parents[document]):
            continue
        if not any(_is_error(found[document], found[d]) for d in read.asserting):
            return read.readings[document]
    return None


def _is_error(a: Mention, b: Mention) -> bool:
    """Tell whether two figures are meant to be one; statements without a figure have none to tell by."""
    return bool(a.key) and (is_slip(a.key, b.key) or equal_values(a, b))
