"""What alignment finds on the relay families, whose history is recorded."""

from __future__ import annotations

import itertools
import json
import re
from pathlib import Path
from typing import Any

import pytest

from samesource.config import AlignConfig
from samesource.records.alignment import Alignment
from samesource.records.prepared import Prepared
from samesource.stages.align_pair import align_pair
from samesource.stages.prepare_document import prepare_document

CONFIG = AlignConfig()
LINKS, INDEPENDENT = 0.8, 0.25
"""Least share of recorded rewordings linked; most independent pairs with a passage."""


class Relay:
    def __init__(self, folder: Path) -> None:
        self.truth = {
            path.stem: json.loads(path.read_text("utf-8")) for path in sorted((folder / "truth").glob("*.json"))
        }
        self.documents: dict[str, Prepared] = {
            path.stem: prepare_document(path.stem, path.read_text("utf-8"))
            for path in sorted((folder / "reports").glob("*.txt"))
        }
        self.known: dict[tuple[str, str], Alignment] = {}

    def align(self, a: str, b: str) -> Alignment:
        if (a, b) not in self.known:
            self.known[a, b] = align_pair(self.documents[a], self.documents[b], CONFIG)
        return self.known[a, b]

    def edges(self) -> list[tuple[str, str, str]]:
        listed = [
            (f"{family}-{parent['id']}", f"{family}-{child['id']}", parent["kind"])
            for family, truth in self.truth.items()
            for child in truth["documents"]
            for parent in child["parents"]
        ]
        return [edge for edge in listed if edge[0] in self.documents and edge[1] in self.documents]

    def roots(self, family: str, id: str) -> set[str]:  # noqa: A002 - the truth's name
        parents = next(d["parents"] for d in self.truth[family]["documents"] if d["id"] == id)
        return {id}.union(*(self.roots(family, parent["id"]) for parent in parents))


@pytest.fixture(scope="module")
def families(relay: Path) -> Relay:
    return Relay(relay)


def test_every_parent_shares_a_passage_with_its_child(families: Relay) -> None:
    edges = [(min(a, b), max(a, b)) for a, b, kind in families.edges() if kind != "quote"]
    missed = [edge for edge in edges if not families.align(*edge).passages]
    assert len(edges) > 50
    assert len(missed) <= len(edges) // 50


def test_few_independent_reports_share_one(families: Relay) -> None:
    tried = found = 0
    for family, truth in families.truth.items():
        names = [d["id"] for d in truth["documents"] if d["same_event"] and not d["withheld"]]
        for a, b in itertools.combinations(sorted(names), 2):
            if not families.roots(family, a) & families.roots(family, b):
                tried += 1
                found += bool(families.align(f"{family}-{a}", f"{family}-{b}").passages)
    assert tried > 150
    assert found / tried <= INDEPENDENT


def test_recorded_rewordings_are_linked(families: Relay) -> None:
    tried = found = 0
    for family, truth in families.truth.items():
        for change in [*truth["changes"], *truth.get("changes_more", []), *truth["harmless"]]:
            parent, child = f"{family}-{change['from']}", f"{family}-{change['to']}"
            if not change.get("old") or not change.get("new") or not {parent, child} <= families.documents.keys():
                continue
            old = _sentences_with(families.documents[parent], change["old"])
            new = _sentences_with(families.documents[child], change["new"])
            if old and new:
                tried += 1
                found += _linked(families, (parent, old), (child, new))
    assert tried > 150
    assert found / tried >= LINKS


def _linked(families: Relay, parent: tuple[str, set[int]], child: tuple[str, set[int]]) -> bool:
    first, second = sorted((parent, child))
    links: list[dict[str, Any]] = families.align(first[0], second[0]).links
    return any(first[1] & set(link["a"]) and second[1] & set(link["b"]) for link in links)


def _sentences_with(document: Prepared, text: str) -> set[int]:
    """Find the sentences that a text stands in, whatever its quotation marks, dashes and spaces."""
    texts = [_bare(document.sentence_text(k)) for k in range(len(document.sentence_start))]
    ends = list(itertools.accumulate(len(part) for part in texts))
    place = "".join(texts).find(_bare(text))
    if place < 0:
        return set()
    high = place + len(_bare(text))
    return {k for k, end in enumerate(ends) if end > place and end - len(texts[k]) < high}


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
