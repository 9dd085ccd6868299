"""Keep compiled templates where Python keeps compiled modules."""

from __future__ import annotations

from importlib.util import cache_from_source
from pathlib import Path

from jinja2.bccache import Bucket, BytecodeCache

from samesource.errors import OutputError
from samesource.exports.write_atomically import write_atomically


class TemplateCache(BytecodeCache):
    """Cache compiled templates in `__pycache__` beside them; where that is refused, they are compiled each time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket from its file; a stale or foreign file is left aside by Jinja's own checks."""
        try:
            with self._path(bucket).open("rb") as file:
                bucket.load_bytecode(file)
        except OSError:
            return

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Write the bucket to its file, whole or not at all."""
        try:
            write_atomically(self._path(bucket), bucket.bytecode_to_string())
        except OutputError:
            return

    def _path(self, bucket: Bucket) -> Path:
        return Path(cache_from_source(str(self._folder / f"{bucket.key}.py")))
