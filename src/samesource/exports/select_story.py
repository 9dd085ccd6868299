"""Cut one story out of a trace."""

from __future__ import annotations

import dataclasses

from samesource.errors import OptionError
from samesource.model import Trace

_NAMED = 5


def select_story(trace: Trace, story: str | None) -> Trace:
    """Return the trace with what belongs to `story` alone; all of it where None; raise OptionError for an unknown id.

    What was rejected, corrected, capped or left out belongs to the run and stays.
    """
    if story is None:
        return trace
    chosen = next((one for one in trace.stories if one.id == story), None)
    if chosen is None:
        known = ", ".join(f"{one.id} ({len(one.documents)} documents)" for one in trace.stories[:_NAMED])
        more = f" and {len(trace.stories) - _NAMED} more" if len(trace.stories) > _NAMED else ""
        raise OptionError(f"the trace has no story {story!r}", remedy=f"It has {known}{more}." if known else None)
    inside, families = set(chosen.documents), set(chosen.families)
    return dataclasses.replace(
        trace,
        documents=tuple(d for d in trace.documents if d.id in inside),
        stories=(chosen,),
        relations=tuple(r for r in trace.relations if r.a in inside and r.b in inside),
        lineage=tuple(graph for graph in trace.lineage if graph.family in families),
        changes=tuple(c for c in trace.changes if c.parent in inside and c.child in inside),
        claims=tuple(claim for claim in trace.claims if claim.story == story),
        damage=tuple(one for one in trace.damage if one.family in families),
    )
