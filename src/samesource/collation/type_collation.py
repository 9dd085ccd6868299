"""Type the places of a collation that another program made."""

from __future__ import annotations

from samesource.config import Config
from samesource.records.alignment import Alignment
from samesource.records.collation import Collation
from samesource.stages.collating.collate_family import collate_family
from samesource.stages.collating.guide_changes import guide_changes
from samesource.stages.collating.type_places import type_places
from samesource.stages.prepare_document import prepare_document


def type_collation(collation: Collation, config: Config) -> Collation:
    """Return the collation, its alignment as it was, with the changes that its witnesses' texts show.

    Each witness is compared with the one most like it, as where reports are collated. One that is typed already is
    returned as it is.
    """
    if any(reading.says for place in collation.places for reading in place.readings):
        return collation
    prepared = [prepare_document(w.id, collation.text(number)) for number, w in enumerate(collation.witnesses)]
    known: dict[tuple[str, str], Alignment] = {}
    witnesses = collate_family(prepared, {}, known, config.align).witnesses
    texts = {text.id: text for text in prepared}
    return type_places(collation, guide_changes(witnesses, texts, known, config.changes))
