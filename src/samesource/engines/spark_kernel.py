"""What runs in the Python processes of Spark's executors."""

from __future__ import annotations

import functools
import json
import platform
import re
from collections.abc import Iterator

import pyarrow as pa

from samesource.engines.kernel_task import KernelTask
from samesource.engines.own_versions import own_versions
from samesource.engines.run_kernel import run_kernel
from samesource.errors import EngineError, ExecutorError
from samesource.kernels._jit import use_compiled

_MARK = "samesource-failure:"


def spark_kernel(
    batches: Iterator[pa.RecordBatch], task: KernelTask, versions: dict[str, str]
) -> Iterator[pa.RecordBatch]:
    """Run the kernel of `task` over the batches of one partition; `versions` are the driver's."""
    try:
        compare_versions(versions, _versions_here(), platform.node())
        use_compiled(task.compiled)
        for batch in batches:
            yield from run_kernel(task.kernel, batch, task.schema, task.stage)
    except EngineError as error:
        # Spark hands on no exception but its text, so ours travels inside it
        fields = {"kind": type(error).__name__, "what": error.what, "where": error.where, "remedy": error.remedy}
        raise RuntimeError(_MARK + json.dumps(fields)) from error


def read_failure(text: str) -> EngineError | None:
    """Return the error that `spark_kernel` put into the text of Spark's exception, if any."""
    found = re.search(re.escape(_MARK) + r"(\{.*\})", text)
    if not found:
        return None
    fields = json.loads(found.group(1))
    kind = ExecutorError if fields["kind"] == "ExecutorError" else EngineError
    return kind(fields["what"], where=fields["where"], remedy=fields["remedy"])


def compare_versions(expected: dict[str, str], found: dict[str, str], host: str) -> None:
    """Raise ExecutorError where the versions found on `host` are others than the driver's."""
    other = [
        f"{name} {found.get(name, 'missing')} instead of {v}" for name, v in expected.items() if found.get(name) != v
    ]
    if other:
        raise ExecutorError(
            f"an executor has {', '.join(other)}, so its results could differ from the driver's",
            where=f"host {host}",
            remedy="Ship the driver's environment to the executors as docs/spark.md shows.",
        )


@functools.cache
def _versions_here() -> dict[str, str]:
    """Return the versions of this process, looked up once."""
    return own_versions()
