"""Names for simulated texts."""

from __future__ import annotations

import numpy as np

from samesource.records.prepared import IS_NAME, IS_NUMBER, Prepared
from samesource.training.relay_cases import RelayCase


def donated_names(cases: list[RelayCase], case: RelayCase) -> list[str]:
    """List the capitalised words inside the sentences of all other families' reports, sorted."""
    others = [other for other in cases if other is not case]
    return sorted({name for other in others for report in other.documents.values() for name in _names(report)})


def _names(document: Prepared) -> list[str]:
    """List the capitalised words inside the sentences of a report."""
    named = np.flatnonzero(((document.token_flag & IS_NAME) > 0) & ((document.token_flag & IS_NUMBER) == 0))
    return [document.token_text(int(i)) for i in named]
