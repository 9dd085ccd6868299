"""Group the passages of a trace that are one text."""

from __future__ import annotations

import itertools
from collections import defaultdict
from dataclasses import dataclass

from samesource.model import Trace

Piece = tuple[str, int, int]
"""A document and a half-open place in it."""

OVERLAP = 0.5
"""Share of the longer of two passages of a document that both must hold to be taken as one."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Places in documents that share a passage, sorted, and the pairs of passages that tie them."""

    pieces: tuple[Piece, ...]
    pairs: tuple[tuple[Piece, Piece], ...]


def cluster_passages(trace: Trace) -> list[Cluster]:
    """Return clusters, those of most documents first, by single linkage over aligned and overlapping passages.

    Two passages of one document are the same where their overlap is half of the longer or more. Within a cluster the
    passages of a document that touch are merged. So does passim (Smith, Cordell and Mullen 2015); a long passage that
    holds two short ones may chain them.
    """
    held = {document.id for document in trace.documents}
    pairs = [
        ((relation.a, one.a_start, one.a_end), (relation.b, one.b_start, one.b_end))
        for relation in trace.relations
        if relation.a in held and relation.b in held
        for one in relation.passages
    ]
    parents = {piece: piece for pair in pairs for piece in pair}

    def find(piece: Piece) -> Piece:
        """Return the piece that stands for the group, shortening the way."""
        while parents[piece] != piece:
            parents[piece] = parents[parents[piece]]
            piece = parents[piece]
        return piece

    for left, right in itertools.chain(pairs, _overlapping(sorted(parents))):
        first, second = sorted((find(left), find(right)))
        parents[second] = first
    groups: dict[Piece, list[Piece]] = defaultdict(list)
    for piece in sorted(parents):
        groups[find(piece)].append(piece)
    ties: dict[Piece, set[tuple[Piece, Piece]]] = defaultdict(set)
    for left, right in pairs:
        ties[find(left)].add((left, right))
    clusters = [Cluster(tuple(_merge(group)), tuple(sorted(ties[name]))) for name, group in groups.items()]
    return sorted(clusters, key=lambda cluster: (-len({piece[0] for piece in cluster.pieces}), cluster.pieces))


def _overlapping(pieces: list[Piece]) -> list[tuple[Piece, Piece]]:
    """Return the pairs of pieces of one document that are the same passage; `pieces` are sorted."""
    found = []
    for _, group in itertools.groupby(pieces, key=lambda piece: piece[0]):
        standing: list[Piece] = []
        for piece in group:
            standing = [other for other in standing if other[2] > piece[1]]
            for other in standing:
                shared = min(other[2], piece[2]) - piece[1]
                if shared >= OVERLAP * max(other[2] - other[1], piece[2] - piece[1]):
                    found.append((other, piece))
            standing.append(piece)
    return found


def _merge(pieces: list[Piece]) -> list[Piece]:
    """Merge the pieces of each document that touch."""
    merged: list[Piece] = []
    for document, start, end in pieces:
        if merged and merged[-1][0] == document and start <= merged[-1][2]:
            merged[-1] = (document, merged[-1][1], max(end, merged[-1][2]))
        else:
            merged.append((document, start, end))
    return merged
