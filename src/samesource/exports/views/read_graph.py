"""Read a story's lineage as one drawing: who derives from whom, in which order, what stands alone."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from samesource.exports.views.read_time import ShownTime, read_time
from samesource.exports.views.tie_heads import tie_heads
from samesource.model import Document, Edge, Lost, Story, Trace

COPIES_DRAWN = 3
"""More copies of the same words are folded into their witness: they are one text many times."""
MEMBERS_DRAWN = 25
"""In larger stories every copy is folded."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the drawing: a document or lost source, its depth, and the edges into it (the strongest first)."""

    id: str
    depth: int
    edges: tuple[Edge, ...]
    copies: tuple[str, ...] = ()
    hidden: int = 0
    """Further copies, which only the tables hold."""


@dataclass(slots=True)
class StoryGraph:
    """The lineage of one story. `standing` is independent, derived, either (direction undetermined) or lost.

    `lost` sources are chosen parents; those `suspected` were weighed and not chosen.
    """

    documents: dict[str, Document]
    times: dict[str, ShownTime | None]
    parents: dict[str, list[Edge]] = field(default_factory=lambda: defaultdict(list))
    children: dict[str, list[Edge]] = field(default_factory=lambda: defaultdict(list))
    alternatives: dict[str, list[Edge]] = field(default_factory=lambda: defaultdict(list))
    lost: dict[str, Lost] = field(default_factory=dict)
    suspected: list[Lost] = field(default_factory=list)
    roots: dict[str, float] = field(default_factory=dict)
    folded: dict[str, str] = field(default_factory=dict)
    standing: dict[str, str] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)
    tied: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """By text without a parent, the others of its kind that it surely depends on, or that depend on it."""
    hidden: dict[str, int] = field(default_factory=dict)
    """By witness, how many of its copies only the tables hold."""

    @property
    def reports(self) -> int:
        """Count the reports of the story, shown or not."""
        return len(self.documents) + sum(self.hidden.values())

    def descendants(self, id: str) -> list[str]:  # noqa: A002 - the contract's word
        """List what derives from `id`, at any depth, in the order of the drawing."""
        below = self.reach(id)
        return [row.id for row in self.rows if row.id in below]

    def reach(self, id: str) -> set[str]:  # noqa: A002 - the contract's word
        """Gather what derives from `id`, at any depth."""
        found: set[str] = set()
        waiting = [id]
        while waiting:
            below = {edge.child for edge in self.children.get(waiting.pop(), [])} - found - {id}
            found |= below
            waiting.extend(below)
        return found


def read_graph(trace: Trace, story: Story, *, fold: bool | None = None) -> StoryGraph:
    """Gather the chosen edges of `story`, fold its copies (all, none or, unsaid, where many), order it depth first."""
    by_id = {document.id: document for document in trace.documents}
    documents = {name: by_id[name] for name in sorted(story.documents) if name in by_id}
    graph = StoryGraph(documents, {name: read_time(document) for name, document in documents.items()})
    graph.folded = _fold_copies(documents, fold)
    copies = trace.left_out.copies if trace.left_out else {}
    graph.hidden = {name: number for name, number in copies.items() if name in documents}
    families = set(story.families)
    for lineage in trace.lineage:
        if lineage.family not in families:
            continue
        parents = {edge.parent for edge in lineage.edges}
        graph.lost |= {lost.id: lost for lost in lineage.lost if lost.id in parents}
        graph.suspected += [lost for lost in lineage.lost if lost.id not in parents]
        graph.roots |= {root.id: root.probability for root in lineage.roots}
        _add_edges(graph, lineage.edges)
        for edge in lineage.alternatives:
            graph.alternatives[edge.child].append(edge)
    graph.standing = _judge_standing(graph)
    graph.tied = tie_heads(trace, [name for name in documents if not graph.parents.get(name)])
    graph.standing |= {name: "either" for name in graph.tied if name in graph.standing}
    graph.rows = _order_rows(graph)
    return graph


def _fold_copies(documents: dict[str, Document], fold: bool | None) -> dict[str, str]:
    if fold is False:
        return {}
    copies: dict[str, list[str]] = defaultdict(list)
    for name, document in documents.items():
        if document.witness and document.witness != name and document.witness in documents:
            copies[document.witness].append(name)
    most = 0 if fold or len(documents) > MEMBERS_DRAWN else COPIES_DRAWN
    return {name: witness for witness, names in copies.items() if len(names) > most for name in names}


def _add_edges(graph: StoryGraph, edges: tuple[Edge, ...]) -> None:
    known = graph.documents.keys() | graph.lost.keys()
    for edge in edges:
        if edge.child in graph.folded or edge.child not in known or edge.parent not in known:
            continue
        parent = graph.folded.get(edge.parent, edge.parent)
        if parent == edge.child:
            continue
        graph.parents[edge.child].append(edge)
        graph.children[parent].append(edge)
    for into in graph.parents.values():
        into.sort(key=lambda edge: (-edge.probability, edge.parent))


def _judge_standing(graph: StoryGraph) -> dict[str, str]:
    standing = dict.fromkeys(graph.lost, "lost")
    shown = [name for name in graph.documents if name not in graph.folded]
    for name in shown:
        into = graph.parents.get(name, [])
        if any(edge.determined or edge.parent in graph.lost for edge in into):
            standing[name] = "derived"
        elif not into:
            open_ended = any(not edge.determined for edge in graph.children.get(name, []))
            standing[name] = "either" if open_ended else "independent"
    waiting = [name for name in shown if name not in standing]
    while waiting:
        for name in waiting:
            above = {standing.get(graph.folded.get(e.parent, e.parent)) for e in graph.parents[name]}
            if above & {"either", "independent"}:
                standing[name] = "either"
            elif None not in above:
                standing[name] = "derived"
        left = [name for name in waiting if name not in standing]
        if len(left) == len(waiting):
            break
        waiting = left
    return {name: standing.get(name, "derived") for name in [*graph.lost, *shown]}


def _joins(graph: StoryGraph, name: str) -> bool:
    """Tell whether a merger lies below: such branches come last, next to the other text that is merged."""
    return any(len(graph.parents.get(below, [])) > 1 for below in {name, *graph.reach(name)})


def _order_rows(graph: StoryGraph) -> list[Row]:
    folded: dict[str, list[str]] = defaultdict(list)
    for name, witness in graph.folded.items():
        folded[witness].append(name)
    rows: list[Row] = []
    seen: set[str] = set()

    def age(name: str) -> tuple[bool, float, str]:
        time = graph.times.get(name)
        return time is None, time.moment.timestamp() if time else 0.0, name

    heads = sorted(
        (name for name in graph.standing if not graph.parents.get(name)),
        key=lambda name: (-len(graph.reach(name)), age(name)),
    )
    waiting = [(name, 0) for name in reversed([*heads, *sorted(graph.standing)])]
    while waiting:
        name, depth = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        edges, copies = tuple(graph.parents.get(name, [])), tuple(sorted(folded.get(name, [])))
        rows.append(Row(name, depth, edges, copies, graph.hidden.get(name, 0)))
        below = sorted(
            {edge.child for edge in graph.children.get(name, [])} - seen,
            key=lambda child: (_joins(graph, child), age(child)),
        )
        waiting.extend((child, depth + 1) for child in reversed(below))
    return rows
