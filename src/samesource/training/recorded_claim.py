"""A claim that a family's truth records."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class RecordedClaim:
    """One recorded claim: kind, wording, the documents that state it, altered or not, and how many origins it has."""

    kind: str
    text: str
    documents: frozenset[str]
    origins: int


def read_recorded_claims(folder: Path, family: str) -> list[RecordedClaim]:
    """Read the claims of FOLDER/truth/FAMILY.json; documents are named FAMILY-dNN."""
    truth = json.loads((folder / "truth" / f"{family}.json").read_text(encoding="utf-8"))
    given = {document["id"] for document in truth["documents"] if not document["withheld"]}
    claims = []
    for claim in truth["claims"]:
        stating = {*claim["asserted_by"], *(altered["id"] for altered in claim["altered_in"])} & given
        documents = frozenset(f"{family}-{document}" for document in stating)
        claims.append(RecordedClaim(claim["kind"], claim["text"], documents, claim["independent_origins"]))
    return claims
