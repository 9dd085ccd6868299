"""Whose copy is used by whom, beside a list of licences."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from samesource.archive.judge_licence import judge_licence
from samesource.archive.licence import Licence
from samesource.archive.list_descendants import list_descendants
from samesource.archive.name_key import name_key
from samesource.archive.notice import Carrier
from samesource.exports.published_time import published_time
from samesource.language.declared.agency import is_agency
from samesource.model import Trace


@dataclass(frozen=True, slots=True)
class Use:
    """The copy of one source in a trace, and what derives from it, each with its standing."""

    source: str
    documents: tuple[str, ...]
    carriers: tuple[Carrier, ...]


def list_uses(trace: Trace, licences: Sequence[Licence]) -> list[Use]:
    """Return, for each agency and each source that the list names, the reports of others that derive from its copy."""
    named = {name_key("publisher", licence.source) for licence in licences if licence.source}
    copy: dict[str, list[str]] = {}
    for document in trace.documents:
        outlet = document.outlet
        if outlet and (name_key("publisher", outlet) in named or is_agency(outlet)):
            copy.setdefault(outlet, []).append(document.id)
    uses = []
    for source, names in sorted(copy.items()):
        own = name_key("publisher", source)
        carriers = [one for one in list_descendants(trace, names) if name_key("publisher", one.outlet or "") != own]
        if carriers:
            uses.append(Use(source, tuple(names), tuple(_with_licences(trace, carriers, licences, source))))
    return uses


def _with_licences(
    trace: Trace, carriers: Iterable[Carrier], licences: Sequence[Licence], source: str
) -> Iterable[Carrier]:
    """Put what the list says into each."""
    times = {document.id: published_time(document) for document in trace.documents}
    for carrier in carriers:
        time = times[carrier.document]
        standing = judge_licence(licences, carrier.outlet, carrier.url, source, time.value[:10] if time else "")
        yield dataclasses.replace(carrier, licence=standing)
