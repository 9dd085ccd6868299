"""A provenance manifest that a text carries inside itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ContentCredential:
    """A C2PA manifest and its half-open place in the text as received; `says` is what is known without verifying."""

    start: int
    end: int
    says: str
