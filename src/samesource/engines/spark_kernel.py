"""What runs in the Python processes of Spark's executors."""

from __future__ import annotations

import functools
import json
import platform
from collections.abc import Iterator

import pyarrow as pa

from samesource.engines.compare_versions import compare_versions
from samesource.engines.kernel_task import KernelTask
from samesource.engines.own_versions import own_versions
from samesource.engines.read_failure import MARK
from samesource.engines.run_kernel import run_kernel
from samesource.errors import EngineError
from samesource.kernels._jit import use_compiled


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
        raise EngineError(MARK + json.dumps(fields)) from error


@functools.cache
def _versions_here() -> dict[str, str]:
    """Return the versions of this process, looked up once."""
    return own_versions()
