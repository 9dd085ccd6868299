"""Let what has been read of a document stand for reading it again."""

from __future__ import annotations

from collections.abc import Iterable

from samesource.language.attributions import find_attributions
from samesource.language.facts import find_facts
from samesource.language.speakers import find_speakers
from samesource.records.attribution import Attribution
from samesource.records.document_facts import DocumentFacts
from samesource.records.fact import Fact
from samesource.records.packing import unpack
from samesource.records.prepared import Prepared
from samesource.records.quotation_speaker import QuotationSpeaker


def tell_facts(documents: Iterable[Prepared], packed: Iterable[bytes | None]) -> None:
    """Tell the readers of facts, attributions and speakers what stage `facts` found in some of `documents`."""
    by_id = {document.id: document for document in documents}
    for one in packed:
        if one is None:
            continue
        found = unpack(DocumentFacts, one)
        document = by_id[found.id]
        find_facts.tell(document, [Fact(*fields) for fields in found.facts])
        find_attributions.tell(document, [Attribution(*fields) for fields in found.attributions])
        find_speakers.tell(document, [QuotationSpeaker(*fields) for fields in found.speakers])
