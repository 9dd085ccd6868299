"""What was lately made of documents, in bounded memory."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from typing import Any, ClassVar, Generic, TypeVar
from weakref import WeakSet

V = TypeVar("V")


class LatelyUsed(Generic[V]):
    """Values by key; once they weigh more than `most` together, those go that were longest not asked for."""

    _all: ClassVar[WeakSet[LatelyUsed[Any]]] = WeakSet()

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, tuple[V, int]] = OrderedDict()
        self._weight = 0
        self._all.add(self)

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, key: Hashable) -> V | None:
        """Return what is kept by `key`, which then goes last of all."""
        known = self._kept.get(key)
        if known is None:
            return None
        self._kept.move_to_end(key)
        return known[0]

    def put(self, key: Hashable, value: V, weight: int) -> V:
        """Keep and return a value; the last one stays whatever it weighs."""
        self._kept[key] = (value, weight)
        self._weight += weight
        self.let_go()
        return value

    @classmethod
    def shrink(cls, share: float) -> None:
        """Let go of all but `share` of what may be kept, of everything in this process."""
        for each in cls._all:
            each.let_go(share)

    def let_go(self, share: float = 1.0) -> None:
        """Let go of what was longest not asked for until the rest weighs `share` of what it may."""
        while len(self._kept) > 1 and self._weight > self._most * share:
            self._weight -= self._kept.popitem(last=False)[1][1]
