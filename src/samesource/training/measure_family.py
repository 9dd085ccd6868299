"""Measure a family once for all fits."""

from __future__ import annotations

from collections.abc import Mapping

from samesource.records.alignment import Alignment
from samesource.records.prepared import Prepared
from samesource.stages.edge_features import edge_features
from samesource.stages.merger_residuals import merger_residuals
from samesource.stages.story_matrices import story_matrices
from samesource.stages.twin_degree import twin_degree
from samesource.stages.witness_view import witness_view
from samesource.training.family_measures import FamilyMeasures


def measure_family(
    documents: Mapping[str, Prepared], alignments: Mapping[tuple[str, str], Alignment]
) -> FamilyMeasures:
    """Measure what no model changes: readings, twins, residuals of mergers, features of edges."""
    ids = sorted(documents)
    view = witness_view([documents[name] for name in ids])
    story = story_matrices(ids, list(alignments.values()), [])
    twins = twin_degree(story)
    return FamilyMeasures(view, twins, merger_residuals(view), edge_features(story, view, twins))
