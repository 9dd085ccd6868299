"""A text in normal form, with the way back to the text as received."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from samesource.records.original_end import original_end

IntArray = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Normalised:
    """The normal form of one text; see `records.prepared.Prepared` for `text`, `map_normal` and `map_original`."""

    text: str
    map_normal: IntArray
    map_original: IntArray
    language: str = "und"
    text_sha256: str = ""
    stripped: dict[str, int] = field(default_factory=dict)
    """Counts of what was stripped or folded, by kind."""

    def to_original(self, start: int, end: int) -> tuple[int, int]:
        """Turn a normal span into an original one (half-open; an empty span stays empty)."""
        if end <= start:
            place = self._original(start)
            return place, place
        return self._original(start), original_end(self.map_normal, self.map_original, end)

    def to_normal(self, start: int, end: int) -> tuple[int, int]:
        """Turn an original span into the smallest normal one that holds what is left of it."""
        return self._normal(start), max(self._normal(start), self._normal(end))

    def _original(self, position: int) -> int:
        entry = int(np.searchsorted(self.map_normal, position, side="right")) - 1
        return int(self.map_original[entry]) + position - int(self.map_normal[entry])

    def _normal(self, position: int) -> int:
        """Return the first normal position whose original one is not before `position`."""
        entry = int(np.searchsorted(self.map_original, position, side="left")) - 1
        if entry < 0:
            return 0
        last = len(self.map_normal) - 1
        limit = len(self.text) if entry == last else int(self.map_normal[entry + 1])
        return min(limit, int(self.map_normal[entry]) + position - int(self.map_original[entry]))
