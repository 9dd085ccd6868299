"""What is told of lineages."""

from __future__ import annotations

from dataclasses import dataclass

from samesource.evaluation.rates import Rates


@dataclass(frozen=True, slots=True)
class LineageScore:
    """What `evaluate lineage` tells of some families.

    An edge into a document whose true parent was withheld is not judged where it comes from a true relative, as in
    benchmarks/relay; nor are edges that stand for a true quotation. Where ancestors, roots and second parents are
    counted, undetermined edges run the likelier way; in `edges` they have the smaller id as parent, as in
    benchmarks/relay.
    """

    documents: int
    edges: Rates
    """Parent and child, the right way."""
    undirected: Rates
    ancestors: Rates
    """(Ancestor, descendant), both given, over any number of steps and lost sources."""
    roots: Rates
    """True families whose root (where most of their documents lead to) is an origin, or heir of a lost one."""
    direction_right: float
    """Of the true edges found whose direction is called determined: those determined the right way."""
    direction_determined: float
    """Of the true edges found either way: those determined."""
    accused: int
    """Documents that copied nobody, yet have a determined parent with probability over .5."""
    independents: int
    sign_similarity: float
    """Average over true families, weighted by their documents."""
    lost: Rates
    second_parents: Rates
    """Documents with two parents or more."""
    calibration: float
    """Expected calibration error of the probabilities of edges, chosen or not."""
