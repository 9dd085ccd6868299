"""What the machine can do at all with a corpus: seconds to read its Parquet column, to hash its text, to copy it.

python limits.py DOCUMENTS.parquet REPORT.json
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import pyarrow as pa
from groups import arguments
from pyarrow import parquet


def main() -> None:
    """Time each, on one core."""
    import xxhash

    documents, out = arguments()
    pa.set_cpu_count(1)
    reading, column = _time(lambda: parquet.read_table(documents, columns=["text"], use_threads=False)["text"])
    data = np.concatenate([np.frombuffer(chunk.buffers()[2], np.uint8) for chunk in column.chunks])
    hashing, _ = _time(lambda: xxhash.xxh3_64_intdigest(memoryview(data)))
    copy = np.zeros_like(data)
    copying, _ = _time(lambda: np.copyto(copy, data))
    out.write_text(
        json.dumps({"bytes": len(data), "reading": reading, "hashing": hashing, "copying": copying}), encoding="utf-8"
    )


def _time(call: Callable[[], Any]) -> tuple[float, Any]:
    """Return the least processor seconds of three calls, and what the last returned."""
    taken = []
    for _ in range(3):
        start = time.process_time()
        result = call()
        taken.append(time.process_time() - start)
    return min(taken), result


if __name__ == "__main__":
    main()
