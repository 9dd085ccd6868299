"""Describe a trace in the terms of the W3C's PROV data model."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import TYPE_CHECKING, Any

from samesource.exports.clean_text import clean_text
from samesource.exports.list_unshown import list_unshown
from samesource.exports.name_document import name_document
from samesource.exports.namespaces import TERMS, THINGS
from samesource.exports.published_time import published_time
from samesource.exports.safe_name import safe_name
from samesource.model import Document, Edge, LineageGraph, Lost, Trace

if TYPE_CHECKING:
    from prov.model import ProvDocument

_SCOPE = "Among the documents given; no dependence found is not proof of independence."


def describe_provenance(trace: Trace) -> ProvDocument:
    """Return the trace as PROV-DM: documents and lost sources are entities, outlets and agencies agents.

    A determined edge is `wasRevisionOf` (revision), `wasQuotedFrom` (excerpt, quote) or `wasDerivedFrom` (copy,
    rewrite), and besides `hadPrimarySource` where the child itself names that parent as its source. PROV derives one
    way only, so an edge whose direction is not determined is `alternateOf`, which PROV-CONSTRAINTS makes symmetric,
    with an entity of type `samesource:UndeterminedDerivation` that holds the probabilities of both directions. PROV
    knows no probability: an edge is stated however improbable, and `samesource:probability` says how much to believe.
    Needs the extra `prov`.
    """
    from prov.model import ProvDocument

    described = _Description(ProvDocument(), trace)
    described.say_who()
    for document in trace.documents:
        described.add_document(document)
    for family, name in list_unshown(trace):
        described.add_unshown(family, name)
    for graph in trace.lineage:
        for lost in graph.lost:
            described.add_lost(graph, lost)
        for edge in graph.edges:
            described.add_edge(graph, edge)
    return described.target


class _Description:
    """What has been said so far, and what things are called."""

    def __init__(self, target: ProvDocument, trace: Trace) -> None:
        self.target = target
        self.trace = trace
        self.terms = target.add_namespace("samesource", TERMS)
        self.things = target.add_namespace("thing", THINGS)
        self.documents = {document.id: document for document in trace.documents}
        self.agents: set[str] = set()

    def say_who(self) -> None:
        """Say which program made which statements about which texts."""
        trace = self.trace
        names = sorted(name_document(document) for document in trace.documents)
        digest = hashlib.sha256(repr([trace.version, trace.epoch, *names]).encode()).hexdigest()[:20]
        program = self.things[safe_name("program.samesource", trace.version)]
        said = {"version": trace.version}
        self.target.agent(program, self._attributes(f"samesource {trace.version}", self._prov("SoftwareAgent"), said))
        entity = self.things[safe_name("trace", digest)]
        facts = {"created": trace.created, "epoch": trace.epoch, "scope": _SCOPE, "documents": len(trace.documents)}
        self.target.entity(entity, self._attributes("a trace of reports", self.terms["Trace"], facts))
        moment = _read_moment(trace.created)
        if moment:
            self.target.wasGeneratedBy(entity, time=moment, identifier=self.things[safe_name("run", digest)])
        self.target.wasAttributedTo(entity, program)

    def add_document(self, document: Document) -> None:
        """Add a report, and those who published it or are credited in it."""
        name = self.things[name_document(document)]
        published = published_time(document)
        facts = {
            "id": document.id,
            "title": document.title,
            "url": document.url,
            "language": document.language,
            "words": document.words,
            "textSha256": document.text_sha256 or None,
            "story": document.story,
            "family": document.family,
            "witness": document.witness,
            "published": published.value if published else None,
            "publishedTrust": published.trust if published else None,
        }
        self.target.entity(name, self._attributes(document.title or document.id, self.terms["Document"], facts))
        for who, role in ((document.outlet, "publisher"), (document.agency, "credited agency")):
            if who:
                # Without a name of its own it would be a blank node in RDF, which come in no stable order.
                identifier = self._link(role.replace(" ", "-"), document.id, who)
                said = self._facts({"role": role})
                self.target.wasAttributedTo(name, self._agent(who), identifier=identifier, other_attributes=said)

    def add_unshown(self, family: str, document: str) -> None:
        """Add a report that the lineage names and the trace leaves out."""
        name = self.things[safe_name("document", document)]
        self.target.entity(name, self._attributes(document, self.terms["Document"], {"id": document, "family": family}))

    def add_lost(self, graph: LineageGraph, lost: Lost) -> None:
        """Add a source that is not among the documents."""
        facts = {"id": lost.id, "family": graph.family, "probability": lost.probability}
        attributes = self._attributes("a source not among the documents given", self.terms["LostSource"], facts)
        children = [(self.terms["child"], self._name(child, graph)) for child in lost.children]
        self.target.entity(self._name(lost.id, graph), [*attributes, *children])

    def add_edge(self, graph: LineageGraph, edge: Edge) -> None:
        """Add a derivation, or that its direction is open."""
        parent, child = self._name(edge.parent, graph), self._name(edge.child, graph)
        facts = {"kind": edge.kind, "family": graph.family, "probability": edge.probability}
        key = (graph.family, edge.parent, edge.child)
        if not edge.determined:
            open_facts = facts | {"firstToSecond": edge.direction, "secondToFirst": round(1 - edge.direction, 6)}
            label = "one text derives from the other, and which one is not determined"
            ends = [(self.terms["first"], parent), (self.terms["second"], child)]
            attributes = self._attributes(label, self.terms["UndeterminedDerivation"], open_facts)
            self.target.entity(self._link("undetermined", *key), [*attributes, *ends])
            self.target.alternateOf(parent, child)
            return
        said = self._facts(facts | {"direction": edge.direction, "determined": True})
        state: Any = {
            "revision": self.target.wasRevisionOf,
            "excerpt": self.target.wasQuotedFrom,
            "quote": self.target.wasQuotedFrom,
        }.get(edge.kind, self.target.wasDerivedFrom)
        state(child, parent, identifier=self._link("edge", *key), other_attributes=said)
        reader = self.documents.get(edge.child)
        if reader and any(declared.document == edge.parent for declared in reader.declared):
            identifier = self._link("declared", *key)
            self.target.hadPrimarySource(child, parent, identifier=identifier, other_attributes=said)

    def _name(self, end: str, graph: LineageGraph) -> Any:  # noqa: ANN401 - a qualified name of prov
        """Name a document or a lost source of the family."""
        if end in self.documents:
            return self.things[name_document(self.documents[end])]
        lost = any(one.id == end for one in graph.lost)
        return self.things[safe_name("lost", graph.family, end) if lost else safe_name("document", end)]

    def _link(self, kind: str, *key: str) -> Any:  # noqa: ANN401 - a qualified name of prov
        return self.things[f"{kind}.{hashlib.sha256(repr(key).encode()).hexdigest()[:20]}"]

    def _agent(self, who: str) -> Any:  # noqa: ANN401 - a qualified name of prov
        name = safe_name("agent", who)
        if name not in self.agents:
            self.agents.add(name)
            self.target.agent(self.things[name], self._attributes(who, self._prov("Organization"), {"name": who}))
        return self.things[name]

    def _prov(self, name: str) -> Any:  # noqa: ANN401 - a qualified name of prov
        from prov.constants import PROV

        return PROV[name]

    def _attributes(self, label: str, kind: object, facts: dict[str, Any]) -> list[tuple[Any, Any]]:
        return [(self._prov("label"), clean_text(label)), (self._prov("type"), kind), *self._facts(facts)]

    def _facts(self, facts: dict[str, Any]) -> list[tuple[Any, Any]]:
        """Return our own attributes; what is not known is left out."""
        return [
            (self.terms[key], clean_text(value) if isinstance(value, str) else value)
            for key, value in facts.items()
            if value is not None
        ]


def _read_moment(value: str) -> dt.datetime | None:
    try:
        return dt.datetime.fromisoformat(value)
    except ValueError:
        return None
