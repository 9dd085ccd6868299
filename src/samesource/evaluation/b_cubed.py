"""B-cubed precision and recall of a grouping."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping
from math import fsum

from samesource.evaluation.rates import Rates


def b_cubed(found: Mapping[str, Hashable], true: Mapping[str, Hashable]) -> Rates:
    """Score the group of each id in `found` against that in `true`, averaged over the ids of `true`.

    Bagga, Baldwin (1998): Entity-based cross-document coreferencing, COLING-ACL; what it counts and others do not:
    Amigó, Gonzalo, Artiles, Verdejo (2009): A comparison of extrinsic clustering evaluation metrics, Inf. Retrieval 12.
    An id that is not in `found` stands alone. F1 is that of the averages.
    """
    if not true:
        return Rates(1.0, 1.0, 0, 0)
    placed = {name: (True, found[name]) if name in found else (False, name) for name in true}
    cells = Counter((placed[name], true[name]) for name in true)
    in_found, in_true = Counter(placed.values()), Counter(true.values())
    precision = fsum(count * count / in_found[group] for (group, _), count in cells.items()) / len(true)
    recall = fsum(count * count / in_true[label] for (_, label), count in cells.items()) / len(true)
    return Rates(precision, recall, len(in_found), len(in_true))
