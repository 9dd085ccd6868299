"""A small piece of real work with a known answer."""

from __future__ import annotations

import dataclasses
import json
import sys

from samesource.doctor.finding import Finding

_WIRE = (
    "A landslide closed the mountain road above Sennbach on Thursday evening and cut off three hamlets, the cantonal "
    "police said. About 140 people spent the night in the school gymnasium. Engineers expect the clearing of the road "
    "to take eleven days, said district officer Beatrix Hollenstein, because the slope above it is still moving. "
    "Helicopters brought bread, insulin and batteries to the hamlets on Friday morning. Nobody was hurt, but a barn "
    "and two parked lorries were buried under a layer of mud four metres deep. The company restored the supply of "
    "the upper valley over an older line across the Fallgrat pass. Geologists had warned of the slope in a report to "
    "the district two years ago, after cracks had been found in a retaining wall. The primary school will stay closed "
    "until Wednesday, and the post bus turns round at the sawmill."
)
_REPRINT = _WIRE.replace("About 140 people", "About 410 people")
_OTHER = (
    "The municipal orchestra of Oster will open its season with a concert in the rebuilt tram depot. Conductor Ilse "
    "Marten chose two symphonies that were first played in the town a century ago. Tickets cost twelve crowns, and "
    "pupils of the music school are let in free of charge."
)
_RANKS = (3, 1, 4, 1, 5, 9, 2, 6), (2, 7, 1, 8, 2, 8, 1, 8)


def self_test() -> list[Finding]:
    """Trace three tiny texts, of which one is an edited copy, and hold compiled kernels against interpreted ones.

    Changes which kernels this process runs: meant for a process of its own.
    """
    return [_trace(), _compile()]


def _trace() -> Finding:
    """Look for the one edge and the one change that are there."""
    from samesource.model import Document
    from samesource.tracing import trace

    given = (("wire", _WIRE, "2031-03-01"), ("reprint", _REPRINT, "2031-03-02"), ("other", _OTHER, "2031-03-01"))
    result = trace([Document(text=text, id=id_, published=day) for id_, text, day in given])
    pairs = {(edge.parent, edge.child) for graph in result.lineage for edge in graph.edges}
    figures = {(change.old.text, change.new.text) for change in result.changes if change.old and change.new}
    seen = pairs == {("wire", "reprint")} and any("140" in a + b and "410" in a + b for a, b in figures)
    if seen:
        return Finding("self test", "well", "three texts traced: the copy, and the figure changed in it, were found")
    return Finding(
        "self test",
        "problem",
        f"three texts traced: expected one edge and one changed figure, found {len(pairs)} and {len(figures)}",
        "Install the package and its dependencies again, and report it if that does not help.",
    )


def _compile() -> Finding:
    """Run a kernel both ways."""
    import numpy as np

    from samesource.kernels._jit import use_compiled
    from samesource.kernels.rank_agreement import rank_agreement

    x, y = (np.array(ranks, dtype=np.int64) for ranks in _RANKS)
    results = []
    for compiled in (False, True):
        use_compiled(compiled)
        results.append(rank_agreement(x, y))
    if results[0] == results[1]:
        return Finding("compiled kernels", "well", "give the same bits as interpreted ones")
    return Finding(
        "compiled kernels",
        "problem",
        f"{results[1]!r} compiled, {results[0]!r} interpreted",
        "Install them again: pip install --force-reinstall numba llvmlite",
    )


if __name__ == "__main__":
    sys.stdout.write(json.dumps([dataclasses.asdict(finding) for finding in self_test()]))
