"""A claim that a family's truth records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class RecordedClaim:
    """One recorded claim: kind, wording, the documents that state it, altered or not, and how many origins it has."""

    kind: str
    text: str
    documents: frozenset[str]
    origins: int


def read_recorded_claims(truth: dict[str, Any], family: str) -> list[RecordedClaim]:
    """Read the claims of what truth/FAMILY.json holds; documents are named FAMILY-dNN."""
    given = {document["id"] for document in truth["documents"] if not document["withheld"]}
    claims = []
    for claim in truth["claims"]:
        stating = {*claim["asserted_by"], *(altered["id"] for altered in claim["altered_in"])} & given
        documents = frozenset(f"{family}-{document}" for document in stating)
        claims.append(RecordedClaim(claim["kind"], claim["text"], documents, claim["independent_origins"]))
    return claims
