"""A document that gives another's address as its original derives from it."""

from __future__ import annotations

from pathlib import Path

import samesource

ADDRESS = "https://atlanticnewswire.example/2031/10/14/tollan-bank-inquiry-update-2"


def test_the_address_given_names_the_parent_among_near_copies(relay: Path) -> None:
    names = ("c1-d01", "c1-d02", "c1-d03")
    documents = [
        samesource.Document(
            id=name,
            text=(relay / "reports" / f"{name}.txt").read_text(encoding="utf-8"),
            url=ADDRESS if name == "c1-d02" else f"https://other.example/{name}",
        )
        for name in names
    ]
    trace = samesource.trace(documents)
    (edge,) = [edge for family in trace.lineage for edge in family.edges if edge.child == "c1-d03"]
    assert edge.parent == "c1-d02"
    assert edge.determined
    assert "direction-address" in {evidence.kind for evidence in edge.evidence}
