from __future__ import annotations

from samesource.training.relay_truth import RelayTruth

TRUTH = RelayTruth(
    parents={
        "wire": {},
        "desk": {"wire": "revision"},
        "paper": {"wire": "rewrite"},
        "radio": {"desk": "excerpt"},
        "blog": {"paper": "rewrite", "wire": "quote"},
    },
    withheld={"wire", "desk"},
)


def test_children_of_a_withheld_text_are_siblings_through_withheld_ones_too() -> None:
    assert TRUTH.orphaned_together("paper", "radio")
    assert TRUTH.orphaned_together("radio", "paper")


def test_a_quotation_or_a_given_parent_makes_no_siblings() -> None:
    assert not TRUTH.orphaned_together("blog", "radio")
    assert not TRUTH.orphaned_together("blog", "paper")
