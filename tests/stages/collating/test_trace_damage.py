"""A slip followed down a lineage whose truth is known."""

from __future__ import annotations

from typing import Any

from samesource.config import AlignConfig, ChangeConfig
from samesource.records.damage import Damage
from samesource.records.lineage import Lineage
from samesource.stages.collating.link_texts import link_texts
from samesource.stages.collating.trace_damage import trace_damage
from samesource.stages.find_changes import find_changes
from samesource.stages.prepare_document import prepare_document

LEAD = "The harbour master of Tarvik said on Monday that 14 vessels were still missing after the storm. "
REST = (
    "Rescue crews searched the coast for nine hours, but found only two rafts. "
    "The regional council promised 3.5 million crowns for the families. "
    "Schools in the valley will stay closed until Thursday. "
)
WRONG = LEAD.replace("14", "41")


def _trace(texts: dict[str, str], edges: list[tuple[str, str]], **about: dict[str, Any]) -> list[dict[str, Any]]:
    prepared = {name: prepare_document(name, text, language="en") for name, text in texts.items()}
    alignments = [link_texts(prepared[a], prepared[b], AlignConfig()) for a, b in edges]
    changes = [
        change
        for (parent, child), alignment in zip(edges, alignments, strict=True)
        for change in find_changes(prepared[child], [prepared[parent]], [alignment], ChangeConfig())
    ]
    drawn = [{"parent": parent, "child": child, "kind": "revision", "determined": True} for parent, child in edges]
    names = sorted({*texts, *about})
    lineage = Lineage("f", "s", names, sorted(texts), drawn, [], [], [], [])
    members = [
        {"id": name, "witness": name, "outlet": f"outlet {name}", "corrections": []} | about.get(name, {})
        for name in names
    ]
    found = trace_damage(lineage, list(prepared.values()), alignments, changes, members, AlignConfig())
    assert all(set(entry) == set(Damage.__dataclass_fields__) for entry in found)
    return [entry for entry in found if entry["kind"] == "number"]


def test_a_slip_is_followed_to_those_that_received_it() -> None:
    texts = {"a": LEAD + REST, "b": WRONG + REST, "c": WRONG + REST.replace("nine hours", "hours"), "d": LEAD + REST}
    (slip,) = _trace(texts, [("a", "b"), ("b", "c"), ("a", "d")])
    assert (slip["parent"], slip["child"], slip["carried"], slip["outlets"]) == ("a", "b", ["c"], 2)
    assert not slip["restored"]
    assert not slip["altered"]
    assert not slip["update"]


def test_what_sets_it_right_is_restored_and_no_longer_carries() -> None:
    texts = {"a": LEAD + REST, "b": WRONG + REST, "c": LEAD + REST + "Ferries run again.", "d": WRONG + "All wait."}
    slips = _trace(texts, [("a", "b"), ("b", "c"), ("b", "d")])
    (slip,) = [entry for entry in slips if entry["child"] == "b"]
    assert (slip["carried"], slip["restored"]) == (["d"], ["c"])
    assert (slip["inherited"], slip["corrected"]) == (1, 1)


def test_another_figure_is_altered_and_a_missing_sentence_dropped() -> None:
    texts = {"a": LEAD + REST, "b": WRONG + REST, "c": LEAD.replace("14", "44") + REST, "d": REST}
    (slip,) = [entry for entry in _trace(texts, [("a", "b"), ("b", "c"), ("b", "d")]) if entry["child"] == "b"]
    assert (slip["carried"], slip["altered"], slip["dropped"]) == ([], ["c"], ["d"])


def test_copies_carry_what_their_witness_carries() -> None:
    texts = {"a": LEAD + REST, "b": WRONG + REST, "c": WRONG + REST.replace("nine hours", "hours")}
    copies: dict[str, dict[str, Any]] = {"b2": {"witness": "b"}, "c2": {"witness": "c"}}
    (slip,) = _trace(texts, [("a", "b"), ("b", "c")], **copies)
    assert slip["carried"] == ["b2", "c", "c2"]
    assert (slip["inherited"], slip["corrected"]) == (3, 0)


def test_an_outlet_s_own_later_version_is_an_update() -> None:
    texts = {"a": LEAD + REST, "b": WRONG + REST}
    (slip,) = _trace(texts, [("a", "b")], a={"outlet": "The Herald"}, b={"outlet": "The Herald"})
    assert slip["update"]


def test_a_note_of_correction_is_found_where_it_names_the_figure() -> None:
    texts = {"a": LEAD + REST, "b": WRONG + REST, "c": WRONG + REST.replace("nine hours", "hours")}
    note = {"corrections": ["Correction: an earlier version said 41 vessels; it is 14."]}
    (slip,) = _trace(texts, [("a", "b"), ("b", "c")], c=note)
    assert slip["notice"] == "c"
    other = {"corrections": ["Correction: the council's name was misspelt."]}
    assert _trace(texts, [("a", "b"), ("b", "c")], c=other)[0]["notice"] is None
