"""Where Spark's tables lie: one folder of Parquet files a table, on a file system that every executor reaches."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator
from pathlib import Path

from py4j.protocol import Py4JError
from pyspark.errors import PySparkException
from pyspark.sql import DataFrame, Observation, SparkSession
from pyspark.sql import functions as sql_functions

from samesource.errors import EngineError

_UNFINISHED = "unfinished-"

# rows are of very unequal size: Parquet otherwise looks at what it holds every 10,000, and some hold a megabyte
_CHECKED_OFTEN = {"parquet.page.size.row.check.min": "4", "parquet.page.size.row.check.max": "64"}


class SparkTables:
    """The finished tables below one folder, each a view of `session` by its name."""

    def __init__(self, session: SparkSession, folder: str) -> None:
        self.session = session
        self.folder = folder.rstrip("/")
        gateway = session._jvm  # noqa: SLF001 - Hadoop's file systems have no Python interface
        self._make_path = gateway.org.apache.hadoop.fs.Path
        settings = session._jsparkSession.sessionState().newHadoopConf()  # noqa: SLF001
        self._files = self._make_path(self.folder).getFileSystem(settings)
        self._counts: dict[str, int] = {}
        self._open_existing()

    def _open_existing(self) -> None:
        """Take over the tables that an earlier run finished, and clear away what it left half-made."""
        root = self._make_path(self.folder)
        self._files.mkdirs(root)
        for status in self._files.listStatus(root):
            name = status.getPath().getName()
            if name.startswith(_UNFINISHED):
                self._files.delete(status.getPath(), True)
            elif self.exists(name):
                self.session.read.parquet(self._place(name)).createOrReplaceTempView(name)

    def write(self, name: str, frames: Iterator[DataFrame]) -> None:
        """Write the rows of `frames` (of one schema) as table `name`, which is there only when it is whole."""
        unfinished = f"{self.folder}/{_UNFINISHED}{uuid.uuid4().hex}"
        try:
            schema, rows = None, 0
            for frame in frames:
                schema, seen = frame.schema, Observation()
                counted = frame.observe(seen, sql_functions.count(sql_functions.lit(1)).alias("rows"))
                counted.write.mode("append").options(**_CHECKED_OFTEN).parquet(unfinished)
                rows += seen.get["rows"]
        except (PySparkException, Py4JError):
            self._files.delete(self._make_path(unfinished), True)
            raise
        self.drop(name)
        if not self._files.rename(self._make_path(unfinished), self._make_path(self._place(name))):
            raise EngineError("a finished table cannot be moved to its name", where=self._place(name))
        self.session.read.schema(schema).parquet(self._place(name)).createOrReplaceTempView(name)
        self._counts[name] = rows

    def copy_parts(self, frame: DataFrame, folder: Path) -> list[Path]:
        """Write the rows of `frame`, and copy the files to a folder of the driver's machine, in the frame's order."""
        place = f"{self.folder}/{_UNFINISHED}{uuid.uuid4().hex}"
        try:
            frame.write.options(**_CHECKED_OFTEN).parquet(place)
            names = sorted(status.getPath().getName() for status in self._files.listStatus(self._make_path(place)))
            parts = [name for name in names if name.startswith("part-")]
            for name in parts:
                source = self._make_path(f"{place}/{name}")
                self._files.copyToLocalFile(False, source, self._make_path((folder / name).as_uri()), True)
        finally:
            self._files.delete(self._make_path(place), True)
        return [folder / name for name in parts]

    def size(self, query: str) -> int:
        """Return the bytes of the files of all tables that a query names."""
        words = set(re.findall(r"\w+", query))
        known = [status.getPath() for status in self._files.listStatus(self._make_path(self.folder))]
        return sum(self._files.getContentSummary(path).getLength() for path in known if path.getName() in words)

    def read(self, name: str) -> DataFrame:
        """Return the rows of table `name`."""
        if not self.exists(name):
            raise EngineError(f"there is no table {name}", where="engine spark")
        return self.session.table(name)

    def exists(self, name: str) -> bool:
        """Tell whether table `name` is finished."""
        return bool(self._files.exists(self._make_path(f"{self._place(name)}/_SUCCESS")))

    def count(self, name: str) -> int:
        """Count the rows of table `name`; counted once."""
        if name not in self._counts:
            self._counts[name] = self.read(name).count()
        return self._counts[name]

    def drop(self, name: str) -> None:
        """Forget table `name` where it exists."""
        self._counts.pop(name, None)
        self.session.catalog.dropTempView(name)
        self._files.delete(self._make_path(self._place(name)), True)

    def forget_all(self) -> None:
        """Delete the folder."""
        self._files.delete(self._make_path(self.folder), True)

    def _place(self, name: str) -> str:
        """Return the folder of table `name`."""
        return f"{self.folder}/{name}"
