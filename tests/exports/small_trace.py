"""A small trace with all that a report must be able to show: a lost source, an open direction, a merger, a denial."""

from __future__ import annotations

import dataclasses

from samesource.model import (
    Assertion,
    Change,
    Claim,
    Declaration,
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
    Span,
    Story,
    Support,
    Time,
    Trace,
    Wording,
)
from samesource.records.damage import Damage

TEXTS = {
    "a": "Bridge closes\r\n\r\nThe bridge closed after 40 cars were hit, police said. 🚧 Nobody was hurt.",
    "b": "Bridge closes\n\nThe bridge closed after 40 cars were hit, police said. 🚧 Nobody was hurt.",
    "c": "Span shut\n\nSome 400 cars were hit before the span was shut. People were hurt.\n\nSubscribe to our letter!",
    "d": "حادث على الجسر\n\nأغلقت الشرطة الجسر بعد تضرر 40 سيارة.",
    "e": "Harbour fair opens\n\nThe fair opened on Sunday.",
}


def small_trace() -> Trace:
    """Return the trace; the texts are in its documents."""
    return Trace(
        created="2031-03-02T08:00:00Z",
        version="0.1.0",
        options={"candidates": {"depth": "rewrites"}},
        epoch="0123456789abcdef",
        rejected=(Rejected("scan.bin", "a binary file, not a text"),),
        documents=tuple(_document(name) for name in TEXTS),
        stories=(
            Story("s1", "Bridge closes", ("a", "b", "c", "d"), ("f1",), Estimate(2, 1, 3)),
            Story("s2", "Harbour fair opens", ("e",), ("f2",), Estimate(1, 1, 1)),
        ),
        relations=(_relation(),),
        lineage=(_lineage(),),
        changes=(
            _change("number", "40", "400", "one digit more"),
            _change("negation", "Nobody was hurt", "People were hurt", "the denial is turned round"),
        ),
        damage=(
            _damage("number", "40", "400", "one digit more", carried=("d",)),
            _damage("date", "1", "2", "unlisted"),
        ),
        claims=(
            _claim("40 cars were hit.", "40", "400", "alters"),
            _claim("Nobody was hurt.", "nobody", "hurt", "denies"),
        ),
    )


def replace_texts(trace: Trace, texts: dict[str, str]) -> Trace:
    """Return `trace` with other texts."""
    return dataclasses.replace(
        trace, documents=tuple(dataclasses.replace(d, text=texts.get(d.id, d.text)) for d in trace.documents)
    )


def _document(name: str) -> Document:
    text = TEXTS[name]
    appeal = text.find("Subscribe")
    furniture = (Furniture(0, len(text.split("\n")[0].rstrip()), "title"),)
    if appeal >= 0:
        furniture += (Furniture(appeal, len(text), "appeal"),)
    return Document(
        text=text,
        id=name,
        path=f"{name}.txt",
        url="javascript:alert(1)" if name == "c" else None,
        outlet={"a": "Coast Wire", "c": "Span <b>News</b>"}.get(name),
        title=text.split("\n")[0].rstrip(),
        times=(Time("2031-03-01T10:00:00Z", "second", "metadata", 0.9),) if name == "a" else (),
        language="ar" if name == "d" else "en",
        words=len(text.split()),
        text_sha256="0" * 64,
        story="s2" if name == "e" else "s1",
        family="f2" if name == "e" else "f1",
        witness="a" if name == "b" else name,
        declared=(Declaration("agency", "CW", 5, 10, "a"),) if name == "b" else (),
        furniture=furniture,
    )


def _relation() -> Relation:
    passage = Passage(17, 70, 11, 62, "reworded", 0.7, (Match(42, 55, 20, 33),))
    return Relation("a", "c", "rewrite", 0.8, 0.9, 0.99, 0.8, 0.7, (passage,), ())


def _lineage() -> LineageGraph:
    why = Evidence("wording", "they share 9 words in order", 3.2, supports=True, a=Span(15, 60), b=Span(11, 60))
    against = Evidence("direction-order", "the order of facts differs", -0.7, supports=False)
    return LineageGraph(
        "f1",
        edges=(
            Edge("a", "b", "copy", 0.99, 0.55, determined=False, evidence=(why,)),
            Edge("a", "c", "rewrite", 0.86, 0.93, determined=True, evidence=(why, against)),
            Edge("lost-1", "d", "rewrite", 0.7, 0.9, determined=True),
            Edge("lost-1", "c", "rewrite", 0.6, 0.9, determined=True),
        ),
        alternatives=(Edge("b", "c", "rewrite", 0.12, 0.9, determined=True),),
        roots=(Root("a", 0.55), Root("b", 0.45)),
        lost=(Lost("lost-1", ("c", "d"), 0.62, (why,)),),
    )


def _change(kind: str, old: str, new: str, description: str) -> Change:
    before, after = TEXTS["a"].find(old), TEXTS["c"].find(new)
    return Change(
        "a",
        "c",
        kind,
        None,
        "factual",
        Wording(old, before, before + len(old)),
        Wording(new, after, after + len(new)),
        description,
        0.9,
    )


def _claim(text: str, reading: str, altered: str, status: str) -> Claim:
    readings = {"a": (reading, "asserts"), "b": (reading, "asserts"), "c": (altered, status)}
    assertions = []
    for name, (words, kind) in readings.items():
        start = max(TEXTS[name].casefold().find(words), 0)
        found = TEXTS[name][start : start + len(words)]
        assertions.append(Assertion(name, start, start + len(words), found, words, "police", kind))  # type: ignore[arg-type]
    support = Support(2, 1, Estimate(1, 1, 1), Estimate(1, 1, 1))
    scope = "Among the 5 documents given; no dependence found is not proof of independence."
    return Claim(
        f"claim-{reading}",
        "s1",
        text,
        "number",
        Origin("police", "official"),
        tuple(assertions),
        support,
        "single-text",
        "one text asserts it",
        scope,
    )


def _damage(kind: str, old: str, new: str, description: str, carried: tuple[str, ...] = ()) -> Damage:
    """Return a followed change; without receivers it was set right, changed again, left out or cannot be told."""
    rest: tuple[tuple[str, ...], ...] = ((),) * 4 if carried else (("a",), ("b",), ("d",), ("gone",))
    return Damage(
        family="f1",
        parent="a",
        child="c",
        kind=kind,
        subtype=None,
        description=description,
        old=old,
        new=new,
        determined=bool(carried),
        update=False,
        carried=carried,
        inherited=len(carried),
        outlets=1,
        restored=rest[0],
        corrected=len(rest[0]),
        altered=rest[1],
        dropped=rest[2],
        unclear=rest[3],
        notice="b",
    )
