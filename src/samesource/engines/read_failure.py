"""Read our own error from the text of a Spark exception."""

from __future__ import annotations

import json
import re

from samesource.errors import EngineError, ExecutorError

MARK = "samesource-failure:"
"""Stands before the fields of an error, as JSON, in the text of what `spark_kernel` raises."""


def read_failure(text: str) -> EngineError | None:
    """Return the error that `spark_kernel` put into the text of Spark's exception, if any."""
    found = re.search(re.escape(MARK) + r"(\{.*\})", text)
    if not found:
        return None
    fields = json.loads(found.group(1))
    kind = ExecutorError if fields["kind"] == "ExecutorError" else EngineError
    return kind(fields["what"], where=fields["where"], remedy=fields["remedy"])
