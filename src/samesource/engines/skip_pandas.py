"""Keep Arrow from importing pandas."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder

import pyarrow as pa


def skip_pandas() -> None:
    """Settle for this process that Arrow does without pandas, where pandas is not imported already.

    `pa.array` asks at its first call whether pandas is there, and importing it costs .4 to 1.5 s for nothing. What
    needs pandas, such as `to_pandas`, still imports it; only `pa.array(Series)` before that would not know a series.
    """
    if "pandas" in sys.modules:
        return
    refusal = _Refusal()
    sys.meta_path.insert(0, refusal)
    try:
        pa.array([""])
    finally:
        sys.meta_path.remove(refusal)


class _Refusal(MetaPathFinder):
    """Finds nothing, and lets nobody else find pandas."""

    def find_spec(self, fullname: str, path: Sequence[str] | None, target: object = None) -> None:  # noqa: ARG002
        """Refuse pandas."""
        if fullname == "pandas":
            raise ModuleNotFoundError("pandas is left out on purpose", name=fullname)
