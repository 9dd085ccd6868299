"""The process that parsers run in."""

from __future__ import annotations

import contextlib
import dataclasses
import pickle
import subprocess
import threading
import time
from collections.abc import Iterator
from typing import Any, BinaryIO, cast

from samesource.config import ReadingConfig
from samesource.errors import InputError
from samesource.pipes.read_frame import read_frame
from samesource.pipes.start_child import start_child
from samesource.pipes.write_frame import write_frame
from samesource.reading.process.describe_death import describe_death
from samesource.reading.process.parser_order import ParserOrder
from samesource.reading.rows import DocumentRow, RejectedRow

_LONGEST = 1 << 30
"""Bytes of an answer; a process that announces a longer one is out of its mind."""
_WORKER = "samesource.reading.process.parser_worker"
_GLANCE = 0.5
"""Seconds between two looks at whether the process is silent."""


class ParserProcess:
    """A process of bounded memory and time that reads files; started when first needed, and anew where it dies."""

    def __init__(self, config: ReadingConfig) -> None:
        self._config = config
        self._child: _Child | None = None

    def __enter__(self) -> ParserProcess:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def read(self, order: ParserOrder) -> Iterator[DocumentRow | RejectedRow]:
        """Yield the documents and refusals of what is ordered.

        A member over which the process dies is a refusal that says why, and reading goes on after it. Where that
        happens too often in one file, what is left of it is one refusal. An unfinished iterator stops the process.
        """
        for _ in range(self._config.parser_deaths):
            told = _Told(order.id)
            yield from self._hear(order, told)
            if told.done:
                return
            reason = self._bury()
            after = " (what was read before stays)" if told.read_within else ""
            yield RejectedRow(told.ids[-1], reason + after)
            if not told.place:
                return
            order = dataclasses.replace(order, after=told.place)
        yield RejectedRow(
            order.id, f"its parsers failed {self._config.parser_deaths} times: what is left of it was not read"
        )

    def close(self) -> None:
        """Stop the process, whatever it is at."""
        child, self._child = self._child, None
        if child:
            child.stop()

    def _hear(self, order: ParserOrder, told: _Told) -> Iterator[DocumentRow | RejectedRow]:
        """Send an order and yield the rows that come, until all have or the process is gone."""
        child = self._start()
        gone = False
        try:
            child.send(pickle.dumps(order))
            while not told.done and not gone:
                message = child.receive()
                gone = message is None
                row = told.take(message) if message else None
                if row:
                    yield row
        finally:
            if not told.done and not gone:  # nobody listens any more
                self.close()

    def _start(self) -> _Child:
        """Return the process, started where there is none."""
        if self._child is None:
            try:
                self._child = _Child(self._config.parser_patience)
            except OSError as error:
                raise InputError(f"no process can be started to read it: {error}") from error
        return self._child

    def _bury(self) -> str:
        """Say why the process died, and forget it."""
        child = cast("_Child", self._child)
        reason = describe_death(child.process, self._config, silent=child.silent)
        self.close()
        return reason


class _Told:
    """How far a process says it is."""

    def __init__(self, id_: str) -> None:
        self.place: tuple[int, ...] = ()
        self.ids = [id_]
        """The ids of the member that is being read, and of the containers around it, outermost first."""
        self.read_within = False
        """Whether something of the innermost was read."""
        self.done = False

    def take(self, message: tuple[Any, ...]) -> DocumentRow | RejectedRow | None:
        """Note what a message tells; return the row that it brings."""
        kind, *rest = message
        if kind == "begin":
            self.place = tuple(rest[0])
            self.ids[len(self.place) :] = [rest[1]]
            self.read_within = False
        elif kind == "end":
            self.place = tuple(rest[0])[:-1]
            del self.ids[len(self.place) + 1 :]
            self.read_within = True
        elif kind == "row":
            self.read_within = True
            return RejectedRow(*rest[0]) if len(rest[0]) <= _REFUSAL else DocumentRow(*rest[0])
        self.done = kind == "done"
        return None


_REFUSAL = len(dataclasses.fields(RejectedRow))


class _Child:
    """One process, and a watch on its silence."""

    def __init__(self, patience: float) -> None:
        import msgpack  # imported late: plain files need no process

        self._unpack = msgpack.unpackb
        self.process: subprocess.Popen[bytes] = start_child(_WORKER, quiet=True)
        self._sender = cast("BinaryIO", self.process.stdin)
        self._receiver = cast("BinaryIO", self.process.stdout)
        self._patience = patience
        self._waiting_since: float | None = None
        self._stopped = threading.Event()
        self.silent = False
        threading.Thread(target=self._watch, daemon=True).start()

    @property
    def alive(self) -> bool:
        """Tell whether the process was not yet waited for."""
        return self.process.returncode is None

    def send(self, data: bytes) -> None:
        """Send an order; a process that is gone is found out by `receive`."""
        with contextlib.suppress(OSError):
            write_frame(self._sender, data)

    def receive(self) -> tuple[Any, ...] | None:
        """Return the next message; None where the process is gone."""
        self._waiting_since = time.monotonic()  # stays set where the process is gone: its end is waited for as well
        data = read_frame(self._receiver, _LONGEST)
        try:
            message = None if data is None else tuple(self._unpack(data, unicode_errors="surrogatepass"))
        except ValueError:  # memory so damaged that the answer is none
            message = None
        if message is None:
            self._receiver.close()
        else:
            self._waiting_since = None
        return message

    def stop(self) -> None:
        """Kill the process and close its pipes."""
        self._stopped.set()
        if self.alive:
            self.process.kill()
            self.process.wait()
        for pipe in (self._sender, self._receiver):
            with contextlib.suppress(OSError):  # unsent bytes, the other end gone
                pipe.close()

    def _watch(self) -> None:
        """Kill the process where it was silent for too long."""
        while not self._stopped.wait(_GLANCE):
            since = self._waiting_since
            if since is not None and time.monotonic() - since > self._patience:
                self.silent = True
                self.process.kill()
                return
