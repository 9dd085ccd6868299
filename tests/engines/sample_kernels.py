"""Kernels for the engine tests; a module of its own, since worker processes and executors import it."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterator

import pyarrow as pa

MEASURED = pa.schema([("id", pa.string()), ("length", pa.int64())])
PLACED = pa.schema([("process", pa.int64()), ("package", pa.string())])
NESTED = pa.schema(
    [
        ("id", pa.string()),
        ("packed", pa.binary()),
        ("starts", pa.list_(pa.int32())),
        ("keys", pa.list_(pa.int64())),
        ("kinds", pa.list_(pa.string())),
    ]
)
TYPES = pa.schema([("types", pa.string())])


def measure(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        ids = batch.column("id").to_pylist()
        yield pa.RecordBatch.from_arrays(
            [pa.array(ids, pa.string()), pa.array(map(len, ids), pa.int64())], schema=MEASURED
        )


def copy(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    yield from batches


def place(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    import samesource

    for _ in batches:
        time.sleep(0.02)  # so that one worker alone does not finish everything before the other has started
        yield pa.RecordBatch.from_arrays(
            [pa.array([os.getpid()], pa.int64()), pa.array([samesource.__file__], pa.string())], schema=PLACED
        )


def tell_types(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        types = ", ".join(str(field.type) for field in batch.schema)
        yield pa.RecordBatch.from_arrays([pa.array([types], pa.string())], schema=TYPES)


def nothing(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    for _ in batches:
        yield from ()


def fail(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        if batch.num_rows:
            raise ValueError("the word «né» is out of place")
        yield batch


def yield_other_columns(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        yield pa.RecordBatch.from_arrays([pa.array([1.5] * batch.num_rows)], names=["weight"])


def yield_other_type(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        yield pa.RecordBatch.from_arrays([batch.column("id"), batch.column("id")], names=["id", "length"])


def die(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        os.kill(os.getpid(), signal.SIGKILL)
        yield batch


def dawdle(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        time.sleep(60)
        yield batch


def print_aloud(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    sys.stdout.write("a library that prints must not break into the answers of a worker\n")
    sys.stdout.flush()
    yield from measure(batches)
