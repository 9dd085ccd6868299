"""Sixty-four bytes at once: compiled as interpreted, lane by lane."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest

from samesource.kernels._jit import lane_kernel, lean_kernel, use_compiled
from samesource.kernels.lanes import LANES, Lanes

Bytes = npt.NDArray[np.uint8]


@lane_kernel
def work(data: Bytes, i: np.uint64, left: np.uint64, target: Bytes) -> np.uint64:
    """Use every operation once."""
    here, beside = Lanes.load(data, i), Lanes.load(data, i, -1)
    sums = (here + beside) - (here ^ beside.after()) & (here | beside.before()) & ~here.only_first(left)
    truth = ((here < 0x90) & (beside != 7)) | ~(here == beside)
    (sums + truth.keep(0x21)).store(target, i)
    return truth.bits()


@lane_kernel
def copy(data: Bytes, target: Bytes, i: np.uint64) -> None:
    """Give nothing back."""
    Lanes.load(data, i).store(target, i)


@lean_kernel
def run(data: Bytes, left: npt.NDArray[np.uint64], target: Bytes, found: npt.NDArray[np.uint64]) -> None:
    """Work at each place, and copy beyond."""
    for k in range(len(found)):
        found[k] = work(data, np.uint64(k * 64 + 1), left[k], target)
    copy(data, target, np.uint64(len(found) * 64 + 1))


def ran(compiled: bool, data: Bytes, left: list[int]) -> tuple[list[int], list[int]]:
    use_compiled(compiled)
    target, found = np.zeros_like(data), np.zeros(len(left), np.uint64)
    try:
        run(data, np.array(left, np.uint64), target, found)
    finally:
        use_compiled(False)
    return target.tolist(), found.tolist()


@pytest.mark.parametrize("seed", range(5))
def test_compiled_lanes_equal_interpreted_ones(seed: int) -> None:
    random = np.random.default_rng(seed)
    data = random.integers(0, 256, 64 * 7 + 2, np.uint8)
    data[random.random(len(data)) < 0.3] = 7
    left = [0, 1, 5, 63, 64, 1000]
    assert ran(False, data, left) == ran(True, data, left)


def test_lanes_are_what_one_byte_after_the_other_would_be() -> None:
    data = np.arange(64 * 2 + 2, dtype=np.uint8)
    target, found = ran(False, data, [3])
    expected, bits = [], 0
    for lane in range(LANES):
        here, beside = lane + 1, lane
        after, before = (lane + 1 if lane < 63 else 0), (lane - 1 if lane else 0)
        first = here if lane < 3 else 0
        sums = ((here + beside) - (here ^ after)) % 256 & (here | before) & ~first & 255
        truth = (here < 0x90 and beside != 7) or here != beside
        bits |= truth << lane
        expected.append((sums + 0x21 * truth) % 256)
    assert target[1:65] == expected
    assert found == [bits]
    assert target[65:129] == data[65:129].tolist()
