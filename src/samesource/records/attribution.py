"""Who a document names as the source of what it says."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Attribution:
    """One mention of a source: the cue and the source phrase, and the words they cover.

    Positions are normal, half-open code points. `kind` is according-to | said | reported | estimates | first-hand;
    `source` is the noun phrase named, or empty where the cue names nobody ("reportedly").
    """

    start: int
    end: int
    sentence: int
    source: str
    cue: str
    kind: str
    scope_start: int
    scope_end: int
