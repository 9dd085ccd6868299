"""Five real reports of one meeting, with one source among them: what a good answer says of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import samesource

AFP, WRAPPED, EDITION, PARAPHRASE, REWRITE = (
    "000_a076e0626b344196",
    "001_48fe1b68b7dff3ff",
    "002_9ff574d73e62a631",
    "003_2aae61516a0ff741",
    "004_fe9a5e8dd519dcf3",
)
BODIES = (AFP, WRAPPED)


@pytest.fixture(scope="module")
def texts(shared_data: Path) -> dict[str, str]:
    folder = shared_data / "reports-2025-09-02"
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))}


@pytest.fixture(scope="module")
def trace(shared_data: Path) -> dict[str, Any]:
    return samesource.trace([shared_data / "reports-2025-09-02"]).to_dict()


def _edges(trace: dict[str, Any]) -> list[dict[str, Any]]:
    return [edge for family in trace["lineage"] for edge in family["edges"]]


def _relation(trace: dict[str, Any], a: str, b: str) -> dict[str, Any]:
    return next(r for r in trace["relations"] if (r["a"], r["b"]) == tuple(sorted((a, b))))


def _changes(trace: dict[str, Any], child: str, kind: str) -> list[dict[str, Any]]:
    return [c for c in trace["changes"] if c["child"] == child and c["kind"] == kind]


def _covers(side: dict[str, Any] | None, text: str, words: str, occurrence: int = 0) -> bool:
    """Tell whether a side of a change touches the given words of its document."""
    start = -1
    for _ in range(occurrence + 1):
        start = text.index(words, start + 1)
    return side is not None and side["start"] < start + len(words) and start < side["end"]


def _side(side: dict[str, Any] | None) -> str:
    return (side or {}).get("text") or ""


def test_one_story_of_one_family(trace: dict[str, Any]) -> None:
    assert [len(story["documents"]) for story in trace["stories"]] == [5]
    assert {document["family"] for document in trace["documents"]} == {trace["stories"][0]["families"][0]}


def test_the_wrapped_text_is_a_copy_that_only_declared_sources_may_direct(trace: dict[str, Any]) -> None:
    assert _relation(trace, AFP, WRAPPED)["relation"] == "copy"
    edge = next(e for e in _edges(trace) if {e["parent"], e["child"]} == set(BODIES))
    assert edge["kind"] == "copy"
    assert edge["parent"] == AFP


def test_the_other_edition_is_a_revision_or_a_sibling_without_direction(trace: dict[str, Any]) -> None:
    assert "revision" in {_relation(trace, body, EDITION)["relation"] for body in BODIES}
    edges = [e for e in _edges(trace) if EDITION in (e["parent"], e["child"])]
    siblings = [set(lost["children"]) for f in trace["lineage"] for lost in f["lost"] if EDITION in lost["children"]]
    if siblings:
        assert any(children & set(BODIES) for children in siblings)
    else:
        assert [(e["kind"], e["determined"]) for e in edges] == [("revision", False)]
        assert {edges[0]["parent"], edges[0]["child"]} & set(BODIES)


@pytest.mark.parametrize("child", [PARAPHRASE, REWRITE])
def test_both_rewrites_derive_from_the_body(trace: dict[str, Any], child: str) -> None:
    edges = [e for e in _edges(trace) if e["child"] == child]
    assert [e["kind"] for e in edges] == ["rewrite"]
    assert edges[0]["parent"] in BODIES
    assert child not in {e["parent"] for e in _edges(trace)}


@pytest.mark.parametrize("pair", [{PARAPHRASE, REWRITE}, {EDITION, PARAPHRASE}, {EDITION, REWRITE}])
def test_siblings_are_no_parent_and_child(trace: dict[str, Any], pair: set[str]) -> None:
    weighed = [edge for family in trace["lineage"] for edge in (*family["edges"], *family["alternatives"])]
    assert all(edge["probability"] < 0.1 for edge in weighed if {edge["parent"], edge["child"]} == pair)


def _furniture(texts: dict[str, str]) -> dict[str, list[tuple[int, int]]]:
    afp, edition = texts[AFP], texts[EDITION]
    lines = (
        "By AFP",
        "September 02, 2025",
        "Vladimir Putin and Xi Jinping. Kremlin",
        "Related article: Around",
        "Original url",
    )
    starts = [afp.index(line) for line in lines]
    ends = [afp.index("\n", start) for start in starts]
    ends[-1] = len(afp)
    appeal = edition.index("A Message from The Moscow Times")
    return {AFP: list(zip(starts, ends, strict=True)), EDITION: [(appeal, len(edition))]}


def _touches(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    return any(start < high and low < end for low, high in spans)


def test_no_furniture_in_any_passage_or_change(trace: dict[str, Any], texts: dict[str, str]) -> None:
    furniture = _furniture(texts)
    for relation in trace["relations"]:
        for side in ("a", "b"):
            spans = furniture.get(relation[side], [])
            assert not [p for p in relation["passages"] if _touches(spans, p[f"{side}_start"], p[f"{side}_end"])]
    for change in trace["changes"]:
        for side, document in (("old", change["parent"]), ("new", change["child"])):
            if change[side] is not None:
                assert not _touches(furniture.get(document, []), change[side]["start"], change[side]["end"]), change


@pytest.mark.parametrize("other", [WRAPPED, EDITION, PARAPHRASE, REWRITE])
def test_no_furniture_in_any_link(texts: dict[str, str], other: str) -> None:
    furniture = _furniture(texts)
    pair = samesource.compare(
        samesource.Document(id=AFP, text=texts[AFP]), samesource.Document(id=other, text=texts[other])
    )
    assert pair.links
    assert not [s for link in pair.links for s in link.a if _touches(furniture[AFP], s.start, s.end)]
    assert not [s for link in pair.links for s in link.b if _touches(furniture.get(other, []), s.start, s.end)]


@pytest.mark.parametrize(
    "altered",
    [
        "We were united back then, and we continue to stand together now",
        "strategic essence",
        "have endured the trials of international changes",
        "fairer and more rational",
        "limitless",
    ],
)
def test_every_altered_quotation_of_the_paraphrase(trace: dict[str, Any], texts: dict[str, str], altered: str) -> None:
    found = [c for c in _changes(trace, PARAPHRASE, "quote") if _covers(c["new"], texts[PARAPHRASE], altered)]
    assert [c["subtype"] for c in found][:1] == ["altered"]


def test_the_truncated_quotation_of_the_rewrite(trace: dict[str, Any], texts: dict[str, str]) -> None:
    words = "withstood the test of international changes"
    found = [c for c in _changes(trace, REWRITE, "quote") if c["subtype"] == "truncated"]
    assert any(
        _covers(c["new"], texts[REWRITE], words) or _covers(c["old"], texts[c["parent"]], "China-Russia relations")
        for c in found
    )


def test_eighty_years_became_the_79th_anniversary(trace: dict[str, Any]) -> None:
    found = [c for c in trace["changes"] if c["child"] == REWRITE and "79" in _side(c["new"])]
    assert [(c["severity"], "80" in _side(c["old"])) for c in found] == [("factual", True)]
    assert found[0]["kind"] in {"number", "date"}


@pytest.mark.parametrize("occurrence", [0, 1, 2])
def test_hedges_added_by_the_rewrite(trace: dict[str, Any], texts: dict[str, str], occurrence: int) -> None:
    added = _changes(trace, REWRITE, "hedge-added")
    assert any(_covers(c["new"], texts[REWRITE], "reportedly", occurrence) for c in added)


def test_the_paraphrase_dropped_seoul(trace: dict[str, Any]) -> None:
    assert any("Seoul" in _side(c["old"]) for c in _changes(trace, PARAPHRASE, "attribution-dropped"))


def test_equal_values_in_other_spellings_are_no_changes(trace: dict[str, Any]) -> None:
    for change in trace["changes"]:
        both = (_side(change["old"]).replace("-", " ").casefold(), _side(change["new"]).replace("-", " ").casefold())
        if all("kim jong un" in side for side in both):
            assert change["kind"] not in {"name", "speaker", "role"}, change
        for value in ("15%", "2,000"):
            if all(value in side for side in both):
                assert change["kind"] not in {"number", "unit"}, change
                assert change["severity"] != "factual" or change["kind"].startswith(("hedge", "attribution")), change


def test_the_claim_of_2000_dead_rests_on_one_text(trace: dict[str, Any]) -> None:
    claims = [c for c in trace["claims"] if "2,000" in c["text"] and "killed" in c["text"]]
    assert len(claims) == 1
    claim = claims[0]
    assert claim["support"]["documents"] == 4
    assert claim["support"]["independent_texts"]["estimate"] == 1
    assert claim["origin"] is not None
    assert any(name in claim["origin"]["name"] for name in ("South Korean intelligence", "Seoul"))
    assert claim["verdict"] == "single-text"


def test_the_first_visit_since_2019_is_told_once(trace: dict[str, Any]) -> None:
    claims = [c for c in trace["claims"] if "2019" in c["text"]]
    assert [c["support"]["documents"] for c in claims] == [1]


def test_the_figure_of_15_percent_stands_in_all_five(trace: dict[str, Any]) -> None:
    claims = [c for c in trace["claims"] if any(a["reading"] == "15 %" for a in c["assertions"])]
    assert [(c["support"]["documents"], c["support"]["independent_texts"]["estimate"]) for c in claims] == [(5, 1)]
    assert claims[0]["verdict"] == "single-text"


def test_the_79th_anniversary_is_an_altered_reading_of_80_years(trace: dict[str, Any]) -> None:
    claims = [c for c in trace["claims"] if {"79"} & {a["reading"] for a in c["assertions"]}]
    (claim,) = claims
    altered = [(a["document"], a["reading"]) for a in claim["assertions"] if a["status"] == "alters"]
    assert altered == [(REWRITE, "79")]
    assert claim["support"]["documents"] == 4
    assert all(a["reading"].startswith("80") for a in claim["assertions"] if a["status"] != "alters")


def test_the_bullying_is_a_quotation_of_xi_in_all_five(trace: dict[str, Any]) -> None:
    (claim,) = [c for c in trace["claims"] if "bullying behavior" in c["text"]]
    assert claim["support"]["documents"] == 5
    assert claim["origin"]["name"] == "Xi"


@pytest.mark.parametrize(
    ("child", "kind", "old", "new"),
    [
        (EDITION, "hedge-dropped", "more than two dozen heads", "approximately two dozen world"),
        (EDITION, "date", "weeks before", "shortly before"),
        (PARAPHRASE, "date", "weeks before", "shortly before"),
        (REWRITE, "date", "weeks before", "shortly before"),
        (REWRITE, "hedge-dropped", "what he called", "bullying behavior"),
        (REWRITE, "speaker", "unprecedented level", "unprecedented level"),
    ],
)
def test_what_is_softened_or_said_by_another(texts: dict[str, str], child: str, kind: str, old: str, new: str) -> None:
    pair = samesource.compare(*(samesource.Document(id=name, text=texts[name]) for name in (AFP, child)))
    found = [change for change in pair.changes if change.kind == kind and change.old and change.new]
    assert any(old in change.old.text and new in change.new.text for change in found)
