"""Make traces whose every string is meant to break a format."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from samesource.model import (
    Assertion,
    Change,
    Claim,
    Document,
    Edge,
    Estimate,
    Evidence,
    Furniture,
    LineageGraph,
    Lost,
    Match,
    Origin,
    Passage,
    Rejected,
    Relation,
    Root,
    Story,
    Support,
    Time,
    Trace,
    Wording,
)

NASTY = (
    "\x00",
    "\x1b[31m",
    "\x85",
    "\u202e",
    "\u2028",
    "\ud800",
    "\ufffe",
    "\uffff",
    "🚧",
    "é́",
    "\r",
    "\n",
    "\r\n",
    "\t",
    '"',
    "'",
    "\\",
    "\\N",
    "]]>",
    "<!--",
    "<a href='x'>",
    "&amp;",
    "&#0;",
    "%3A",
    "%%",
    "=cmd|'/C calc'!A0",
    "@SUM(1)",
    "+1",
    "-1",
    "../../etc/passwd",
    "C:\\",
    "CON",
    ".",
    "_2E_",
    ";",
    ",",
    "prov:",
    "x" * 3000,
)

hostile_text = st.lists(st.sampled_from(NASTY) | st.text(max_size=5), max_size=5).map("".join)
_id = hostile_text.map(lambda text: text or "empty")
_share = st.integers(0, 1_000_000).map(lambda number: number / 1_000_000)
_maybe = st.none() | hostile_text


@st.composite
def hostile_traces(draw: Any) -> Trace:
    """Draw a trace of one story: two to four documents, a lost source, one of each thing that points into texts."""
    ids = sorted(draw(st.lists(_id, min_size=2, max_size=4, unique=True)))
    family, lost = draw(_id), "lost:" + draw(_id)
    documents = tuple(_document(draw, name, family) for name in ids)
    ends = [*ids, lost]
    pairs = draw(st.lists(st.sampled_from([(p, c) for p in ends for c in ids if p != c]), unique=True, max_size=5))
    edges = tuple(
        Edge(
            parent,
            child,
            draw(st.sampled_from(("copy", "excerpt", "revision", "rewrite", "quote"))),
            draw(_share),
            draw(_share),
            draw(st.booleans()),
            (Evidence("wording", draw(hostile_text), 1.5, supports=True),),
        )
        for parent, child in pairs
    )
    graph = LineageGraph(family, edges, edges[:1], (Root(ids[0], draw(_share)),), (Lost(lost, (ids[0],), 0.5),))
    a, b = documents[0], documents[1]
    places = (*_place(draw, a), *_place(draw, b))
    relation = Relation(
        a.id, b.id, "rewrite", 0.5, 0.5, 0.5, 0.5, 0.5, (Passage(*places, "edited", 0.5, (Match(*places),)),)
    )
    old, new = _words(draw, a), _words(draw, b)
    change = Change(a.id, b.id, "number", draw(_maybe), "factual", old, new, draw(hostile_text), 0.5)
    return Trace(
        created=draw(st.just("2031-03-02T08:00:00Z") | hostile_text),
        version=draw(hostile_text),
        options={},
        epoch=draw(hostile_text),
        rejected=(Rejected(draw(hostile_text), draw(hostile_text)),),
        documents=documents,
        stories=(Story("s", draw(hostile_text), tuple(ids), (family,), Estimate(1, 1, 2)),),
        relations=(relation,),
        lineage=(graph,),
        changes=(change,),
        claims=(_claim(draw, a),),
    )


def _document(draw: Any, name: str, family: str) -> Document:
    text = draw(hostile_text)
    return Document(
        text=text,
        id=name,
        path=draw(_maybe),
        url=draw(_maybe | hostile_text.map(lambda rest: f"https://site.example/{rest}")),
        outlet=draw(_maybe),
        title=draw(_maybe),
        byline=draw(_maybe),
        agency=draw(_maybe),
        times=(Time(draw(hostile_text), "day", "text", draw(_share)),),
        language=draw(_maybe | st.just("en")),
        words=draw(st.integers(0, 10**6)),
        text_sha256="",
        story="s",
        family=family,
        witness=name,
        furniture=(Furniture(0, len(text), "title"),),
    )


def _place(draw: Any, document: Document) -> tuple[int, int]:
    ends = sorted(draw(st.tuples(*[st.integers(0, len(document.text or ""))] * 2)))
    return ends[0], ends[1]


def _words(draw: Any, document: Document) -> Wording:
    start, end = _place(draw, document)
    return Wording((document.text or "")[start:end], start, end)


def _claim(draw: Any, document: Document) -> Claim:
    words = _words(draw, document)
    asserted = Assertion(document.id, words.start, words.end, words.text, draw(_maybe), draw(_maybe), "asserts")
    omitted = Assertion(document.id, None, None, None, None, None, "omits")
    support = Support(1, 1, Estimate(1, 1, 1), Estimate(1, 1, 1))
    origin = Origin(draw(hostile_text), "official")
    claim = draw(hostile_text)
    said = (asserted, omitted)
    return Claim(claim, "s", claim, "number", origin, said, support, "single-text", draw(hostile_text), "here")
