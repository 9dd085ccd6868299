"""Find the claims of families whose lineage is given as it truly is, and score them: lineage is no part of the figure.

usage: claims_on_true_lineage.py [FOLDER] [FAMILY ...]

FOLDER is relay (default) or families, or a path to a folder in their form. Changes are found on the true edges.
"""

from __future__ import annotations

import itertools
import json
import sys
import time
from pathlib import Path
from typing import Any

from changes_on_true_edges import HERE, chosen_families
from score_part import score_part

from samesource.config import AlignConfig, ChangeConfig, ClaimConfig
from samesource.stages.align_pair import align_pair
from samesource.stages.find_claims import find_claims
from samesource.stages.prepare_document import prepare_document
from samesource.training.recorded_changes import recorded_changes
from samesource.training.recorded_lineage import recorded_lineage


def family_claims(folder: Path, family: str) -> tuple[list[dict[str, Any]], list[str], float]:
    """Return the claims of a family, its documents, and the CPU seconds that claims took."""
    truth = json.loads((folder / "truth" / f"{family}.json").read_text(encoding="utf-8"))["documents"]
    told = {f"{family}-{d['id']}": d for d in truth if not d["withheld"]}
    given = sorted(i for i in told if told[i]["same_event"])
    prepared = [prepare_document(i, (folder / "reports" / f"{i}.txt").read_text(encoding="utf-8")) for i in given]
    pairs = itertools.combinations(prepared, 2)
    alignments = {(a.id, b.id): align_pair(a, b, AlignConfig()) for a, b in pairs}
    lineage = recorded_lineage(family, truth, given)
    changes = recorded_changes({one.id: one for one in prepared}, alignments, lineage, ChangeConfig())
    members = [{"id": i, "witness": i, "outlet": told[i]["outlet"], "published": None} for i in given]
    began = time.process_time()
    claims = find_claims(family, prepared, list(alignments.values()), [lineage], changes, members, ClaimConfig())
    return claims, sorted(told), time.process_time() - began


def main() -> None:
    given = sys.argv[1:]
    is_folder = bool(given) and (HERE / given[0] / "truth").is_dir()
    folder = HERE / given[0] if is_folder else HERE / "relay"
    families = chosen_families(folder, given[1:] if is_folder else given)
    found = [family_claims(folder, family) for family in families]
    documents = [{"id": name, "story": name.split("-")[0]} for one in found for name in one[1]]
    claims = [claim for one in found for claim in one[0]]
    print(score_part(folder, families, "claim", {"documents": documents, "claims": claims}))
    print(f"CPU ms a document {1000 * sum(one[2] for one in found) / max(1, sum(len(one[1]) for one in found)):.1f}")


if __name__ == "__main__":
    main()
