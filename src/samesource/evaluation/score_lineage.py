"""Score the lineages of a trace against families whose truth is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from samesource.evaluation.ancestor_pairs import ancestor_pairs
from samesource.evaluation.calibration_error import calibration_error
from samesource.evaluation.family_truth import FamilyTruth
from samesource.evaluation.known_families import KnownFamilies
from samesource.evaluation.lineage_score import LineageScore
from samesource.evaluation.match_lost import match_lost
from samesource.evaluation.score_sets import score_sets
from samesource.evaluation.sign_similarity import sign_similarity
from samesource.model import Edge, LineageGraph, Trace

_LIKELY = 0.5


def score_lineage(families: Sequence[FamilyTruth], trace: Trace) -> LineageScore:
    """Score the chosen graphs of `trace` on the documents of `families`."""
    known = KnownFamilies(families)
    graphs = [graph for graph in trace.lineage if any(edge.child in known.given for edge in graph.edges)]
    chosen = [edge for graph in graphs for edge in graph.edges if edge.child in known.given]
    drawn = {_likelier_way(edge) for graph in graphs for edge in graph.edges} - known.quotations
    listed = {(edge.parent, edge.child) for edge in chosen} - known.quotations
    judged = {edge for edge in listed if known.judges(*edge)}
    true = known.strong
    either = [edge for edge in chosen if {(edge.parent, edge.child), (edge.child, edge.parent)} & true]
    sure = [edge for edge in either if edge.determined]
    alone = {name for name in known.given if not known.parents[name]}
    accused = {edge.child for edge in chosen if edge.child in alone and _accuses(edge, known)}
    parents = Counter(child for _, child in drawn if child in known.given)
    found_ancestors = {pair for pair in ancestor_pairs(drawn) if known.judges_descent(*pair)}
    lost = [set(source.children) & known.given for graph in graphs for source in graph.lost]
    right = known.right_roots(drawn)
    return LineageScore(
        documents=len(known.given),
        edges=score_sets(judged, true),
        undirected=score_sets(_unordered(judged), _unordered(true)),
        ancestors=score_sets(found_ancestors, known.descent),
        roots=score_sets({name for name, is_right in right.items() if is_right}, set(right)),
        direction_right=sum((edge.parent, edge.child) in true for edge in sure) / max(1, len(sure)),
        direction_determined=len(sure) / max(1, len(either)),
        accused=len(accused),
        independents=len(alone),
        sign_similarity=_similarity(known, drawn),
        lost=match_lost([children for children in lost if children], known.lost),
        second_parents=score_sets({child for child, count in parents.items() if count > 1}, known.mergers),
        calibration=_calibration(known, graphs),
    )


def _likelier_way(edge: Edge) -> tuple[str, str]:
    """Return parent and child as the trace believes: an undetermined edge is listed with the smaller id as parent."""
    return (edge.parent, edge.child) if edge.direction >= _LIKELY else (edge.child, edge.parent)


def _accuses(edge: Edge, known: KnownFamilies) -> bool:
    return edge.parent in known.given and edge.determined and edge.probability * edge.direction > _LIKELY


def _unordered(edges: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    return {(min(edge), max(edge)) for edge in edges}


def _similarity(known: KnownFamilies, drawn: set[tuple[str, str]]) -> float:
    """Average the sign similarity over true families of three documents or more, by their documents."""
    scored = [
        (len(members), sign_similarity(drawn, known.edges, sorted(members)))
        for members in known.lines
        if len(members) > 2
    ]
    documents = sum(count for count, _ in scored)
    return sum(count * score for count, score in scored) / documents if documents else 1.0


def _calibration(known: KnownFamilies, graphs: Sequence[LineageGraph]) -> float:
    """Compare the probabilities of edges between given documents, either way, with the truth."""
    weighed: dict[tuple[str, str], float] = {}
    for graph in graphs:
        for edge in (*graph.edges, *graph.alternatives):
            pair = (min(edge.parent, edge.child), max(edge.parent, edge.child))
            if known.given.issuperset(pair):
                weighed[pair] = max(weighed.get(pair, 0.0), edge.probability)
    pairs = sorted(pair for pair in weighed if not {pair, pair[::-1]} & known.quotations)
    return calibration_error(
        [weighed[pair] for pair in pairs], [bool({pair, pair[::-1]} & known.strong) for pair in pairs]
    )
