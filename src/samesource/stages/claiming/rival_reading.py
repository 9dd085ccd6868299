"""What an independent text says against a claim."""

from __future__ import annotations

from collections.abc import Mapping

from samesource.stages.claiming.equal_values import equal_values
from samesource.stages.claiming.is_slip import is_slip
from samesource.stages.claiming.lineage_view import LineageView
from samesource.stages.claiming.mention import Mention
from samesource.stages.claiming.read_group import ReadGroup


def rival_reading(
    read: ReadGroup, found: Mapping[int, Mention], status: Mapping[int, str], lineage: LineageView
) -> str | None:
    """Return the reading, other than the main one, of a text that stands apart from all others; null without one.

    `status` tells which texts assert a reading of their own. Another wording of a quotation is no other statement, a
    figure that differs as slips of the pen do is an error, and one that an outlet replaced by the main one was an
    earlier count.
    """
    if read.group.kind == "quote":
        return None
    replaced = {read.readings.get(a) for a, b in lineage.revised if read.readings.get(b) == read.main}
    for document in sorted(read.readings, key=lambda d: lineage.rank[d]):
        reading = read.readings[document]
        if reading == read.main or reading in replaced or status[document] != "asserts":
            continue
        if not any(_is_error(found[document], found[d]) for d in read.asserting):
            return reading
    return None


def _is_error(a: Mention, b: Mention) -> bool:
    """Tell whether two figures are meant to be one; statements without a figure have none to tell by."""
    return bool(a.key) and (is_slip(a.key, b.key) or equal_values(a, b))
