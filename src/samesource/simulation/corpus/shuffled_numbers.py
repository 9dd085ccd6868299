"""A shuffle that needs no memory."""

from __future__ import annotations

from samesource.simulation.corpus.counter_draws import CounterDraws

_ROUNDS = 4


class ShuffledNumbers:
    """A permutation of the numbers below `count`, both ways, by a Feistel network that walks its cycle back into range.

    Black, Rogaway (2002): Ciphers with arbitrary finite domains, CT-RSA.
    """

    def __init__(self, count: int, *name: int) -> None:
        self._count = count
        self._half = max(1, (max(1, count - 1).bit_length() + 1) // 2)
        draws = CounterDraws(*name)
        self._keys = [draws.below(1 << 62) for _ in range(_ROUNDS)]

    def place(self, number: int) -> int:
        """Return where `number` comes to lie."""
        return self._walk(number, self._keys, backward=False)

    def number(self, place: int) -> int:
        """Return the number that lies at `place`."""
        return self._walk(place, self._keys[::-1], backward=True)

    def _walk(self, value: int, keys: list[int], *, backward: bool) -> int:
        """Go through the network until the value is in range again."""
        mask = (1 << self._half) - 1
        while True:
            left, right = value >> self._half, value & mask
            if backward:
                left, right = right, left
            for key in keys:
                mixed = ((right ^ key) * 0x9E3779B97F4A7C15 + key) >> 23
                left, right = right, left ^ (mixed ^ (mixed >> 17)) & mask
            if backward:
                left, right = right, left
            value = left << self._half | right
            if value < self._count:
                return value
