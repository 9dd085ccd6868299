"""Show on a terminal how far a run has come."""

from __future__ import annotations

import time
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_PATIENCE = 1.0  # seconds: shorter runs show nothing


class StageProgress:
    """A bar a stage on stderr, from the second second on; silent where stderr is no terminal."""

    def __init__(self, stages: int, *, wanted: bool) -> None:
        self._stages = stages
        self._wanted = wanted
        self._began = time.monotonic()
        self._number = 0
        self._says = ""
        self._rows = 0
        self._done = 0
        self._bar: Progress | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> StageProgress:
        """Begin to count the time."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the bar off the screen."""
        if self._bar:
            self._bar.stop()

    def stage(self, says: str) -> None:
        """Take note that a stage begins."""
        self._number += 1
        self._says = says
        self.start("", 0)

    def start(self, table: str, rows: int) -> None:  # noqa: ARG002 - the watcher's signature
        """Take note that kernel work on `rows` rows begins."""
        self._rows, self._done = rows, 0
        bar = self._open()
        if bar is None:
            return
        if self._task is None:
            self._task = bar.add_task(self._description(), total=rows or None)
        else:
            bar.reset(self._task, description=self._description(), total=rows or None)

    def advance(self, rows: int) -> None:
        """Take note that `rows` more rows are done."""
        self._done += rows
        bar = self._open()
        if bar is None:
            return
        if self._task is None:  # the bar was opened within a stage
            self._task = bar.add_task(self._description(), total=self._rows or None, completed=self._done - rows)
        bar.advance(self._task, rows)

    def _description(self) -> str:
        """Say which stage it is."""
        return f"[{self._number}/{self._stages}] {self._says}"

    def _open(self) -> Progress | None:
        """Return the bar, opened once the run has lasted long enough to need one."""
        if self._bar is None and self._wanted and time.monotonic() - self._began > _PATIENCE:
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

            columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
            self._bar = Progress(*columns, console=Console(stderr=True), transient=True)
            self._bar.start()
        return self._bar
