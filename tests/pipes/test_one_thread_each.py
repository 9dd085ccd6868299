"""Neither the program nor the processes that it starts make products of matrices with threads of their own."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from samesource.pipes.one_thread_each import THREADS, one_thread_each

CHECK = """
import os, sys
import samesource.__main__
assert "numpy" not in sys.modules
from samesource.pipes.one_thread_each import one_thread_each
one_thread_each()
print(os.environ["OPENBLAS_NUM_THREADS"])
"""


def test_the_program_says_so_before_numpy_is_loaded() -> None:
    free = {name: value for name, value in os.environ.items() if name not in THREADS}
    told = subprocess.run([sys.executable, "-c", CHECK], env=free, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "1"


def test_what_the_caller_says_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "3")
    monkeypatch.setattr(os, "environ", os.environ.copy())
    one_thread_each()
    assert os.environ["OPENBLAS_NUM_THREADS"] == "3"
