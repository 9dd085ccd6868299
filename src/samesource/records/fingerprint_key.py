"""A key that relatives share."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FingerprintKey:
    """One row of the fingerprints table, without the document."""

    channel: str
    kind: str
    key: int
    weight: int
    shown: str
