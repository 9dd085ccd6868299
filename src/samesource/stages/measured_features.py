"""The numbers by which a pair is judged that its alignment alone tells."""

from __future__ import annotations

import math

from samesource.records.alignment import Alignment


def measured_features(alignment: Alignment) -> dict[str, float]:
    """Return those of RELATION_FEATURES that need neither text; symmetric in both."""
    measured = alignment.features
    lengths = (measured["tokens_a"], measured["tokens_b"])
    return {
        "order": min(measured["lcs_ab"], measured["lcs_ba"]),
        "linked": max(measured["linked_ab"], measured["linked_ba"]),
        "outside": max(measured["covn_ab"], measured["covn_ba"]),
        "reworded": math.sqrt(measured["covn_ab"] * measured["covn_ba"]),
        "anywhere": min(measured["idf_ab"], measured["idf_ba"]),
        "run": measured["log_run"],
        "coverage": math.sqrt(measured["cov_ab"] * measured["cov_ba"]),
        "verbatim": math.sqrt(max(measured["ng4_ab"], measured["ng4_ba"])),
        "least_verbatim": min(measured["ng4_ab"], measured["ng4_ba"]),
        "shorter": min(lengths) / max(*lengths, 1.0),
        "tail": max(measured["tail_ab"], measured["tail_ba"]),
        "sequence": measured["tau_links"],
    }
