"""What samesource returns: a Trace and all it holds, typed, with the form of trace.json (`samesource/trace/1`).

Positions are half-open code points into the document's text as received. Probabilities run from 0 to 1. Field order
is key order in JSON; every key is always written, `null` where nothing is known.
"""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from samesource.encoding.decode_record import decode_record
from samesource.encoding.encode_record import encode_record
from samesource.encoding.write_lines import write_lines
from samesource.errors import ContractError
from samesource.records.correction import Correction
from samesource.records.damage import Damage

TRACE_SCHEMA = "samesource/trace/1"

RelationKind = Literal["copy", "excerpt", "revision", "rewrite", "quote", "same-event", "unrelated"]
EdgeKind = Literal["copy", "excerpt", "revision", "rewrite", "quote"]
PassageKind = Literal["verbatim", "edited", "reworded"]
Severity = Literal["factual", "style", "cosmetic"]
Status = Literal["asserts", "partly", "alters", "hedges", "denies", "omits"]
Verdict = Literal["single-text", "single-origin", "circular", "independently-reported", "contradicted", "undetermined"]


@dataclass(frozen=True, slots=True)
class Span:
    """A place in a text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Wording:
    """A place in a text with the words that stand there."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Time:
    """A time that a document shows or that metadata gives; `trust` from 0 to 1, `doubts` why it is not more."""

    value: str
    precision: str
    where: str
    trust: float
    kind: str = "published"
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Furniture:
    """A span that is not the story."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Declaration:
    """A source that a document names for itself; `document` where that source is among those given."""

    kind: str
    value: str
    start: int | None = None
    end: int | None = None
    document: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A report: given as input with `text` and what is known of it, returned with what was found.

    `published` (ISO 8601) is input only; found times, the given one among them, are in `times`.
    """

    text: str | None = field(default=None, repr=False)
    id: str = ""
    path: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    agency: str | None = None
    published: str | None = None
    times: tuple[Time, ...] = ()
    language: str | None = None
    words: int = 0
    text_sha256: str = ""
    story: str | None = None
    family: str | None = None
    witness: str | None = None
    furniture: tuple[Furniture, ...] = ()
    declared: tuple[Declaration, ...] = ()


@dataclass(frozen=True, slots=True)
class Estimate:
    """A count with its interval (90%)."""

    estimate: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Story:
    """Documents about one event, and its families of dependent texts."""

    id: str
    title: str
    documents: tuple[str, ...]
    families: tuple[str, ...]
    independent_texts: Estimate


@dataclass(frozen=True, slots=True)
class Match:
    """An exact run shared by two texts."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A merged span of reuse between two texts; `score` from 0 to 1."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int
    kind: PassageKind
    score: float
    matches: tuple[Match, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """An aligned group of sentences of two texts; `score` from 0 to 1."""

    a: tuple[Span, ...]
    b: tuple[Span, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason, in words, with its weight in log-odds: for the statement (`supports`) or against it.

    In JSON `supports` is called `for`. `a` and `b` are places in the two documents in order of id.
    """

    kind: str
    says: str
    weight: float
    supports: bool = field(metadata={"key": "for"})
    a: Span | None = None
    b: Span | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """What the pair (a, b), a < b by id, is to each other, and where they agree."""

    a: str
    b: str
    relation: RelationKind
    probability: float
    dependent: float
    same_story: float
    coverage_a: float
    coverage_b: float
    passages: tuple[Passage, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Edge:
    """A child derives from a parent, a document or a lost source.

    `probability`: that the two are parent and child, either way; `direction`: that it runs parent to child, given that;
    `determined`: direction is .8 or more. An undetermined edge lists the smaller id as parent.
    """

    parent: str
    child: str
    kind: EdgeKind
    probability: float
    direction: float
    determined: bool
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Root:
    """A document from which a family starts, with the probability that it does."""

    id: str
    probability: float


@dataclass(frozen=True, slots=True)
class Lost:
    """A source that is not among the documents given, seen through its children."""

    id: str
    children: tuple[str, ...]
    probability: float
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class LineageGraph:
    """The chosen graph of one family, and what was weighed and not chosen."""

    family: str
    edges: tuple[Edge, ...] = ()
    alternatives: tuple[Edge, ...] = ()
    roots: tuple[Root, ...] = ()
    lost: tuple[Lost, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """A typed difference between a parent and its child, each side as its smallest telling span."""

    parent: str
    child: str
    kind: str
    subtype: str | None
    severity: Severity
    old: Wording | None
    new: Wording | None
    description: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Origin:
    """Who is named as the source of a claim."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Assertion:
    """A document's wording of a claim; places are null where it omits the claim."""

    document: str
    start: int | None
    end: int | None
    text: str | None
    reading: str | None
    attribution: str | None
    status: Status


@dataclass(frozen=True, slots=True)
class Support:
    """What a claim rests on, in layers."""

    documents: int
    outlets: int
    independent_texts: Estimate
    independent_origins: Estimate


@dataclass(frozen=True, slots=True)
class Claim:
    """One checkable statement of a story, who says it how, and what it rests on."""

    id: str
    story: str
    text: str
    kind: str
    origin: Origin | None
    assertions: tuple[Assertion, ...]
    support: Support
    verdict: Verdict
    reason: str
    scope: str


@dataclass(frozen=True, slots=True)
class Rejected:
    """Something given that could not be read, and why."""

    id: str
    reason: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How much of what was traced is in the tables only."""

    documents: int
    stories: int
    reason: str
    copies: dict[str, int] = field(default_factory=dict)
    """Of the documents left out, those that repeat a text shown: how many, by witness."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two texts compared: a is the first given, b the second."""

    relation: Relation
    passages: tuple[Passage, ...]
    links: tuple[Link, ...]
    changes: tuple[Change, ...]

    def to_json(self) -> str:
        """Return the comparison as JSON."""
        return write_lines(encode_record(self))

    @classmethod
    def from_dict(cls, given: dict[str, Any]) -> Comparison:
        """Read a comparison from plain dicts and lists; raise ContractError where a key is missing or misfits."""
        return decode_record(cls, given)


@dataclass(frozen=True, slots=True)
class Trace:
    """The whole result. Stories come largest first, documents by id, claims as their stories rank them."""

    created: str
    version: str
    options: dict[str, Any]
    epoch: str
    rejected: tuple[Rejected, ...] = ()
    corrections: tuple[Correction, ...] = ()
    capped: tuple[dict[str, Any], ...] = ()
    left_out: LeftOut | None = None
    documents: tuple[Document, ...] = ()
    stories: tuple[Story, ...] = ()
    relations: tuple[Relation, ...] = ()
    lineage: tuple[LineageGraph, ...] = ()
    changes: tuple[Change, ...] = ()
    claims: tuple[Claim, ...] = ()
    damage: tuple[Damage, ...] = ()

    def to_dict(self, *, with_text: bool = False) -> dict[str, Any]:
        """Return trace.json's form as plain dicts and lists; `with_text` puts each text into its document."""
        documents = [_encode_document(document, with_text=with_text) for document in self.documents]
        rest = encode_record(dataclasses.replace(self, documents=()))
        return {"schema": TRACE_SCHEMA, **rest, "documents": documents}

    def to_json(self, *, with_text: bool = False) -> str:
        """Return trace.json, a record a line, in contract order; equal traces give equal texts."""
        return write_lines(self.to_dict(with_text=with_text))

    @classmethod
    def from_dict(cls, given: dict[str, Any]) -> Trace:
        """Read plain dicts and lists of trace.json's form; raise ContractError where a key is missing or misfits."""
        if given.get("schema", TRACE_SCHEMA) != TRACE_SCHEMA:
            raise ContractError(f"this trace has the form {given['schema']!r}", remedy=f"Expected {TRACE_SCHEMA!r}.")
        return decode_record(cls, given)

    @classmethod
    def from_json(cls, given: str | bytes) -> Trace:
        """Read trace.json; raise ContractError where it is not JSON or not of that form."""
        try:
            loaded = json.loads(given)
        except ValueError as error:
            raise ContractError("the trace is not valid JSON", where=str(error)) from error
        if not isinstance(loaded, dict):
            raise ContractError("the trace is not a JSON object")
        return cls.from_dict(loaded)

    def save(self, directory: str | Path, *, with_text: bool = False, share: bool = False) -> None:
        """Write `trace.json` and `report.html` into `directory`; raise OutputError where that is refused."""
        from samesource.exports.html import write_html
        from samesource.exports.json import write_json

        write_json(self, Path(directory) / "trace.json", with_text=with_text)
        write_html(self, Path(directory) / "report.html", share=share)


def _encode_document(document: Document, *, with_text: bool) -> dict[str, Any]:
    encoded: dict[str, Any] = encode_record(document)
    text = encoded.pop("text")
    encoded.pop("published")
    return encoded | {"text": text} if with_text else encoded
