"""Random numbers that are the same on every machine."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

_MASK = (1 << 64) - 1
_STEP = 0x9E3779B97F4A7C15
_FIRST, _SECOND = 0xBF58476D1CE4E5B9, 0x94D049BB133111EB


class CounterDraws:
    """Draws from a stream named by whole numbers, without any state but a counter.

    SplitMix64 (Steele, Lea, Flood 2014: Fast splittable pseudorandom number generators, OOPSLA): whole numbers only, so
    that neither the platform nor the version of a library changes a draw. Streams of different names are independent.
    """

    __slots__ = ("_state",)

    def __init__(self, *name: int) -> None:
        state = 0
        for part in name:
            state = _mix((state + _STEP) & _MASK ^ part & _MASK)
        self._state = state

    def below(self, bound: int) -> int:
        """Return a whole number of 0 to `bound` - 1."""
        self._state = (self._state + _STEP) & _MASK
        return _mix(self._state) % bound

    def array(self, count: int) -> npt.NDArray[np.uint64]:
        """Return `count` whole numbers of 64 bits: those that as many calls of `below` would be remainders of."""
        z = np.uint64(self._state) + np.arange(1, count + 1, dtype=np.uint64) * np.uint64(_STEP)
        self._state = (self._state + count * _STEP) & _MASK
        z = (z ^ (z >> np.uint64(30))) * np.uint64(_FIRST)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(_SECOND)
        return z ^ (z >> np.uint64(31))

    def sample(self, population: int, count: int) -> list[int]:
        """Return `count` different numbers below `population`, in random order."""
        order = np.argsort(self.array(population), kind="stable")
        return [int(number) for number in order[:count]]


def _mix(z: int) -> int:
    """Return the 64 bits of `z` mixed."""
    z = (z ^ (z >> 30)) * _FIRST & _MASK
    z = (z ^ (z >> 27)) * _SECOND & _MASK
    return z ^ (z >> 31)
