"""The truth of one family of reports."""

from __future__ import annotations

from dataclasses import dataclass

from samesource.evaluation.ancestor_pairs import ancestor_pairs


@dataclass(frozen=True, slots=True)
class FamilyTruth:
    """Who derives from whom in a family of benchmarks/relay, by document id (FAMILY-dNN).

    Kinds of edge are those of trace.json; a `quote` is a weak edge that makes no text dependent.
    """

    name: str
    language: str
    simulated: bool
    parents: dict[str, dict[str, str]]
    """Of every document, withheld ones included: parents with the kind of edge."""
    withheld: frozenset[str]
    same_event: frozenset[str]
    """Given documents that tell the event."""

    @property
    def given(self) -> frozenset[str]:
        """Return the documents that the software is given."""
        return frozenset(self.parents) - self.withheld

    def edges(self, *, weak: bool = False) -> set[tuple[str, str]]:
        """Return (parent, child), withheld documents included; quotations only with `weak`."""
        return {
            (parent, child)
            for child, parents in self.parents.items()
            for parent, kind in parents.items()
            if weak or kind != "quote"
        }

    def dependent(self, *, weak: bool = False) -> set[tuple[str, str]]:
        """Return the pairs of given documents, smaller id first, that have an ancestor in common or are kin in line."""
        above: dict[str, set[str]] = {name: {name} for name in self.parents}
        for ancestor, child in ancestor_pairs(self.edges(weak=weak)):
            above[child].add(ancestor)
        given = sorted(self.given)
        return {(a, b) for i, a in enumerate(given) for b in given[i + 1 :] if not above[a].isdisjoint(above[b])}
