"""Why two texts are taken to depend on each other, or not, in plain words with places."""

from __future__ import annotations

import math
from typing import Any

from samesource.config import RelateConfig
from samesource.records.alignment import Alignment
from samesource.records.prepared import BODY, Prepared
from samesource.stages.load_model import load_model

Span = dict[str, int] | None

_TAIL = 0.02
"""From here on what is missing stands visibly towards the end."""


def relation_evidence(
    alignment: Alignment, a: Prepared, b: Prepared, values: dict[str, float], config: RelateConfig
) -> list[dict[str, Any]]:
    """Return trace.json's evidence[] for or against dependence, strongest first; weights are log-odds."""
    weights = load_model("dependent", config.models).contributions(values)
    link = _strongest_link(alignment, a, b)
    run = _longest_match(alignment)
    says = {
        "order": (_say_order(alignment, a, b), link),
        "reworded": (_say_reworded(values), link),
        "anywhere": (_say_anywhere(values), (None, None)),
        "days": (_say_days(values), (None, None)),
        "verbatim": (_say_run(alignment), run),
        "tail": (_say_tail(values), (None, None)),
        "facts_both": (_say_facts(values), (None, None)),
        "jargon": (_say_jargon(values), (None, None)),
    }
    found = [
        {
            "kind": kind,
            "says": says[kind][0],
            "weight": round(abs(weight), 6),
            "for": weight > 0,
            "a": says[kind][1][0],
            "b": says[kind][1][1],
        }
        for kind, weight in weights.items()
        if kind in says
    ]
    formula = max(load_model("formula", config.models).log_odds(values), 0.0)
    if formula:
        says_formula = "the wording agrees, but the names and figures do not: both may be written from one form"
        found.append(
            {"kind": "formula", "says": says_formula, "weight": round(formula, 6), "for": False, "a": None, "b": None}
        )
    return sorted(found, key=lambda entry: (-entry["weight"], entry["kind"]))


def _say_order(alignment: Alignment, a: Prepared, b: Prepared) -> str:
    """Say how many sentences correspond, and how many of them in the same order."""
    body_a, body_b = int((a.sentence_kind == BODY).sum()), int((b.sentence_kind == BODY).sum())
    links = [link for link in alignment.links if a.sentence_kind[link["a"][0]] == BODY]
    linked = {sentence for link in links for sentence in link["a"]}
    ends = _increasing([link["b"][0] for link in sorted(links, key=lambda link: (link["a"][0], link["b"][0]))])
    few = min(body_a, body_b)
    return f"{min(len(linked), body_a)} of {body_a} sentences correspond to some of the other's {body_b}" + (
        f", {min(ends, few)} of them in the same order" if ends > 1 else ""
    )


def _increasing(values: list[int]) -> int:
    """Return the length of the longest strictly increasing subsequence."""
    best: list[int] = []
    for i, value in enumerate(values):
        best.append(1 + max((best[j] for j in range(i) if values[j] < value), default=0))
    return max(best, default=0)


def _say_reworded(values: dict[str, float]) -> str:
    return f"{values['reworded']:.0%} of the texts, quotations aside, is found in single sentences of the other"


def _say_anywhere(values: dict[str, float]) -> str:
    return f"each text has at least {values['anywhere']:.0%} of the other's words, rare ones counting more"


def _say_days(values: dict[str, float]) -> str:
    days = round(math.expm1(values["days"]))
    return f"{days} days lie between the dates given" if days else "no days lie between the dates given"


def _say_run(alignment: Alignment) -> str:
    return f"the longest exact run outside quotations is {alignment.features['run']:.0f} words"


def _say_tail(values: dict[str, float]) -> str:
    if values["tail"] > _TAIL:
        return "what one text lacks of the other stands towards its end, as where a copy was cut from below"
    return "what each text lacks of the other does not stand at its end, as it would where a copy was cut from below"


def _say_facts(values: dict[str, float]) -> str:
    return (
        f"{values['facts_both']:.0%} of the names and figures of the text with more of its own are also in the other: "
        "a rewriter keeps them, an independent reporter has others"
    )


def _say_jargon(values: dict[str, float]) -> str:
    return f"{values['jargon']:.0%} of the rare ordinary words are common wherever they stand: the matter is the same"


def _strongest_link(alignment: Alignment, a: Prepared, b: Prepared) -> tuple[Span, Span]:
    """Return the places of the link of greatest score, the first among equals."""
    links = [link for link in alignment.links if a.sentence_kind[link["a"][0]] == BODY]
    if not links:
        return None, None
    link = max(links, key=lambda link: (link["score"], -link["a"][0], -link["b"][0]))
    return _sentences(a, link["a"]), _sentences(b, link["b"])


def _sentences(document: Prepared, indexes: list[int]) -> Span:
    """Return the original span from the first to the last of some sentences."""
    normal = int(document.sentence_start[min(indexes)]), int(document.sentence_end[max(indexes)])
    start, end = document.original(*normal)
    return {"start": start, "end": end}


def _longest_match(alignment: Alignment) -> tuple[Span, Span]:
    """Return the places of the longest exact match in any passage."""
    matches = [match for passage in alignment.passages for match in passage["matches"]]
    if not matches:
        return None, None
    match = max(matches, key=lambda match: (match["a_end"] - match["a_start"], -match["a_start"], -match["b_start"]))
    return (
        {"start": match["a_start"], "end": match["a_end"]},
        {"start": match["b_start"], "end": match["b_end"]},
    )
