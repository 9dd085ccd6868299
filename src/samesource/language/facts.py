"""The values a text states, with canonical forms."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from samesource.language.dates import find_dates
from samesource.language.names import find_names
from samesource.language.numbers import find_numbers
from samesource.language.read_once import read_once
from samesource.language.roles import find_roles
from samesource.records.fact import Fact
from samesource.records.prepared import Prepared


@read_once(256)
def find_facts(prepared: Prepared) -> list[Fact]:
    """Find numbers, dates, names and roles in the sentences of `prepared`, by start.

    Names and roles may overlap other facts; numbers and dates do not overlap each other. About 2 ms a report.
    """
    dates = find_dates(prepared.text, prepared.language)
    dated = {position for moment in dates for position in range(moment.start, moment.end)}
    stated = [(m.start, m.end, m.kind, m.value, "", "") for m in dates]
    stated += [
        (q.start, q.end, q.kind, q.value, q.unit, q.modifier)
        for q in find_numbers(prepared.text, prepared.language)
        if q.start not in dated and q.end - 1 not in dated
    ]
    stated += [(name.start, name.end, "name", name.folded, "", "") for name in find_names(prepared)]
    roles = find_roles(prepared.text, prepared.language)
    stated += [(role.start, role.end, "role", role.role, role.qualifiers, "") for role in roles]
    return list(_placed(prepared, sorted(stated)))


def _placed(prepared: Prepared, stated: list[tuple[int, int, str, str, str, str]]) -> Iterator[Fact]:
    """Yield the facts that stand in a sentence."""
    starts = [int(start) for start in prepared.sentence_start]
    for start, end, kind, value, unit, modifier in stated:
        sentence = bisect_right(starts, start) - 1
        if sentence >= 0 and end <= prepared.sentence_end[sentence]:
            yield Fact(kind, start, end, sentence, value, unit, modifier, prepared.text[start:end])
