"""What repetition says of a block."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BlockVerdict:
    """A block that is furniture: `repeated` by a site, `related` (the headline of another story) or `formula`.

    `groups` is the number of distinct duplicate groups among its carriers, `days` that of distinct days on which they
    began, `shown` its text, shortened.
    """

    kind: str
    groups: int
    days: int
    shown: str


"""The kinds are those of furniture spans in trace.json."""
