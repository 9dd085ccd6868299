"""Kernels multiply matrices on one thread, whatever the program around them does, and leave that as they found it."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa
from threadpoolctl import threadpool_info, threadpool_limits

from samesource.engines.run_kernel import run_kernel

SCHEMA = pa.schema([("threads", pa.int64())])
LOADED = {library["filepath"] for library in threadpool_info() if library["user_api"] == "blas"}
"""NumPy's own: what other tests load later, no kernel multiplies with."""


def _counts() -> list[int]:
    """Return how many threads each library of linear algebra uses that NumPy loaded."""
    return [library["num_threads"] for library in threadpool_info() if library["filepath"] in LOADED]


def _tell(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Say how many threads there are inside a kernel."""
    for _ in batches:
        yield pa.RecordBatch.from_pylist([{"threads": max(_counts())}], schema=SCHEMA)


def test_a_kernel_has_one_thread_and_the_program_keeps_its_own() -> None:
    with threadpool_limits(limits=2, user_api="blas"):
        before = _counts()
        source = pa.RecordBatch.from_pylist([{"threads": 0}], schema=SCHEMA)
        (told,) = run_kernel(_tell, source, SCHEMA, "counting")
        assert told.to_pylist() == [{"threads": 1}]
        assert _counts() == before
        assert max(before) == 2
