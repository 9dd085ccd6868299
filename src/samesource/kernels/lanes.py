"""Sixty-four bytes at once."""

from __future__ import annotations

from typing import cast

import numpy as np
import numpy.typing as npt

LANES = 64

Bytes = npt.NDArray[np.uint8]
Values = npt.NDArray[np.uint8] | npt.NDArray[np.bool_]


class Lanes:
    """Bytes, or truths about them, that one operation treats all at once: what a lane kernel is written in.

    Interpreted, NumPy does the work on arrays of 64. To compile a kernel, its source is run once with what writes an
    instruction or a few for each operation (`trace_lanes`). Sums wrap.
    """

    __hash__ = None  # type: ignore[assignment]

    def __init__(self, values: Values) -> None:
        self.values = values

    @staticmethod
    def load(data: Bytes, i: np.uint64, beside: int = 0) -> Lanes:
        """Return the bytes from data[i + beside] on; the caller sees to it that all are there."""
        traced = getattr(data, "load_lanes", None)
        if traced is not None:
            return cast("Lanes", traced(i, beside))
        first = int(i) + beside
        return Lanes(data[first : first + LANES])

    def store(self, data: Bytes, i: np.uint64) -> None:
        """Write the bytes to data[i] and after."""
        data[int(i) : int(i) + LANES] = self.values

    def only_first(self, count: np.uint64) -> Lanes:
        """Return zero for all but the first `count` bytes."""
        return Lanes(np.where(np.arange(LANES) < int(count), self.values, np.uint8(0)))

    def before(self) -> Lanes:
        """Return of each lane what the one before holds; zero of the first."""
        return Lanes(np.concatenate((self.values[:1] ^ self.values[:1], self.values[:-1])))

    def after(self) -> Lanes:
        """Return of each lane what the next holds; zero of the last."""
        return Lanes(np.concatenate((self.values[1:], self.values[:1] ^ self.values[:1])))

    def keep(self, value: int) -> Lanes:
        """Return `value` where the truth holds, zero elsewhere."""
        return Lanes(self.values * np.uint8(value))

    def bits(self) -> np.uint64:
        """Return the truths as one number, the first lane's lowest."""
        return np.uint64(int.from_bytes(np.packbits(self.values, bitorder="little").tobytes(), "little"))

    def __add__(self, other: Lanes | int) -> Lanes:
        return Lanes(self.values + _values(other))

    def __sub__(self, other: Lanes | int) -> Lanes:
        return Lanes(self.values - _values(other))

    def __and__(self, other: Lanes | int) -> Lanes:
        return Lanes(self.values & _values(other))

    def __or__(self, other: Lanes | int) -> Lanes:
        return Lanes(self.values | _values(other))

    def __xor__(self, other: Lanes | int) -> Lanes:
        return Lanes(self.values ^ _values(other))

    def __invert__(self) -> Lanes:
        return Lanes(~self.values)

    def __lt__(self, other: int) -> Lanes:
        return Lanes(self.values < _values(other))

    def __eq__(self, other: object) -> Lanes:  # type: ignore[override]
        return Lanes(self.values == _values(other))

    def __ne__(self, other: object) -> Lanes:  # type: ignore[override]
        return Lanes(self.values != _values(other))


def _values(other: object) -> Values:
    """Return an array, or a number as NumPy takes it beside bytes."""
    return cast("Values", other.values if isinstance(other, Lanes) else np.uint8(cast("int", other)))
