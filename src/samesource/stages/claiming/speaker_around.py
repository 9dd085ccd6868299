"""Who speaks the quotation that a statement stands in."""

from __future__ import annotations

from collections.abc import Sequence

from samesource.records.quotation_speaker import QuotationSpeaker
from samesource.stages.claiming.mention import Mention


def speaker_around(mention: Mention, spoken: Sequence[QuotationSpeaker]) -> str:
    """Return the speaker of the quotation that holds a mention, empty where none does."""
    for quotation in spoken:
        if quotation.start <= mention.start and mention.end <= quotation.end:
            return quotation.speaker or ""
    return ""
