"""How kernels are compiled and kept."""

from __future__ import annotations

import types
from collections.abc import Iterator

import numpy as np
import pytest

from samesource.kernels import _jit

SOURCE = """
import numpy as np
from samesource.kernels._jit import inlined_kernel, lean_kernel

STEP = np.uint64({step})

@inlined_kernel
def add(value):
    return value + STEP

@lean_kernel
def run(values):
    for i in range(len(values)):
        values[i] = add(values[i])
"""


@pytest.fixture(autouse=True)
def interpreted_again() -> Iterator[None]:
    yield
    _jit.use_compiled(False)


def make_module(step: int) -> types.ModuleType:
    """Make a module of two kernels that has no file, so that machine code can be kept nowhere."""
    module = types.ModuleType("made_up")
    exec(SOURCE.format(step=step), module.__dict__)
    return module


def test_a_kernel_that_can_be_kept_nowhere_is_compiled_all_the_same() -> None:
    _jit.use_compiled(True)
    values = np.arange(3, dtype=np.uint64)
    make_module(5).run(values)
    assert values.tolist() == [5, 6, 7]


def test_the_name_of_machine_code_tells_of_constants_of_the_kernels_it_calls() -> None:
    names = [_jit._digest(make_module(step).run) for step in (1, 1, 2)]
    assert names[0] == names[1] != names[2]
