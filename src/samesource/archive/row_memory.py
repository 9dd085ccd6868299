"""What kernels made of rows, as long as there is room for it."""

from __future__ import annotations

import threading
from collections import OrderedDict

import pyarrow as pa

ROOM = 48 << 20
"""Bytes: some thousands of aligned pairs, a tenth of what adding to an archive may take."""

_ENTRY = 4096
"""What a batch of one row takes beside its values, about."""


class RowMemory:
    """A bounded map from the digest of a row to what a kernel made of it; what was not asked for longest goes first."""

    def __init__(self, room: int = ROOM) -> None:
        self._room = room
        self._taken = 0
        self._made: OrderedDict[bytes, tuple[pa.RecordBatch, ...]] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: bytes) -> tuple[pa.RecordBatch, ...] | None:
        """Return what was made of a row, or None where that is not known."""
        with self._lock:
            made = self._made.get(key)
            if made is not None:
                self._made.move_to_end(key)
            return made

    def put(self, key: bytes, made: tuple[pa.RecordBatch, ...]) -> None:
        """Keep what was made of a row, and drop what there is no room for."""
        with self._lock:
            if key in self._made:
                return
            self._made[key] = made
            self._taken += _size(made)
            while self._taken > self._room:
                _, dropped = self._made.popitem(last=False)
                self._taken -= _size(dropped)


def _size(made: tuple[pa.RecordBatch, ...]) -> int:
    """Return about how many bytes batches take."""
    return sum(int(batch.nbytes) + _ENTRY for batch in made) + _ENTRY
