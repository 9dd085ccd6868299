"""A shelf for tests: a trace in memory that takes documents and answers at once."""

from __future__ import annotations

import dataclasses
import threading
from collections.abc import Sequence

from samesource.model import Document, Edge, LineageGraph, Relation, Story, Trace
from samesource.shelf import Receipt
from samesource.shelving.trace_shelf import TraceShelf


class MemoryShelf(TraceShelf):
    """Holds what a trace holds; what is added is only counted, what is asked derives from the first document."""

    def __init__(self, trace: Trace) -> None:
        super().__init__(trace)
        self.added: list[Document] = []
        self.asked: list[Document] = []
        self.may_answer = threading.Event()
        self.may_answer.set()

    def version(self) -> str:
        return f"{super().version()}-{len(self.added)}"

    def add(self, documents: Sequence[Document]) -> Sequence[Receipt]:
        self.added.extend(documents)
        return [Receipt(document.id or f"new-{n}", "added", "s1") for n, document in enumerate(documents)]

    def ask(self, document: Document) -> Trace:
        self.asked.append(document)
        assert self.may_answer.wait(20)
        held = self.story(self.stories()[0].id)
        story = held.stories[0]
        first = story.documents[0]
        family = story.families[0]
        edge = Edge(first, document.id, "excerpt", 0.9, 0.95, determined=True)
        lineage = tuple(
            dataclasses.replace(graph, edges=(*graph.edges, edge)) if graph.family == family else graph
            for graph in held.lineage or (LineageGraph(family),)
        )
        joined = dataclasses.replace(document, story="joined", family=family, witness=document.id)
        return dataclasses.replace(
            held,
            documents=(*held.documents, joined),
            stories=(
                Story("joined", story.title, (*story.documents, document.id), story.families, story.independent_texts),
            ),
            relations=(*held.relations, Relation(first, document.id, "excerpt", 0.9, 0.9, 0.99, 0.5, 0.9)),
            lineage=lineage,
            claims=tuple(dataclasses.replace(claim, story="joined") for claim in held.claims),
        )
