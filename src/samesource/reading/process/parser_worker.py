"""A parser process: reads what it is asked to on standard input, within limits, until that ends."""

from __future__ import annotations

import dataclasses
import io
import os
import pickle
import queue
import signal
import threading
from typing import Any, BinaryIO

import msgpack

from samesource.errors import InputError
from samesource.pipes.read_frame import read_frame
from samesource.pipes.write_frame import write_frame
from samesource.reading.isolate import isolate
from samesource.reading.process.limit_process import limit_process
from samesource.reading.process.parser_order import ParserOrder
from samesource.reading.process.watch import Place, Watch
from samesource.reading.read_received import read_received
from samesource.reading.rows import DocumentRow, RejectedRow
from samesource.reading.start_received import start_received
from samesource.reading.streams.open_file import open_file
from samesource.reading.unreadable import unreadable

_PASSED = 256
"""Items passed over between two signs of life."""


def run_parser() -> None:
    """Serve one parent process; end at once when it closes the pipe or dies."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)  # what a library prints must not break into the answers
    inbox: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(os.fdopen(os.dup(0), "rb"), inbox), daemon=True).start()
    limited = False
    while True:
        order: ParserOrder = pickle.loads(inbox.get())  # noqa: S301 - made by our parent process
        if not limited:
            limit_process(order.config.parser_memory)
            limited = True
        try:
            isolate(_unforeseen, _serve, order, answers)
        except InputError as error:
            write_frame(answers, _packed("row", (order.id, str(error))))
            write_frame(answers, _packed("done"))
        except BrokenPipeError:
            os._exit(0)  # the parent is gone, and what is left to flush with it


def _unforeseen(error: Exception) -> Exception:
    """Make what ends the reading of one file a refusal of it, but for the loss of the parent."""
    return error if isinstance(error, BrokenPipeError) else unreadable("the file")(error)


def _packed(*message: object) -> bytes:
    """Write a message as data only, so that the parent runs nothing that a parser made."""
    packed: bytes = msgpack.packb(message, unicode_errors="surrogatepass")
    return packed


def _listen(stream: BinaryIO, inbox: queue.SimpleQueue[bytes]) -> None:
    """Put what comes in into `inbox`; end the process at the end of the stream, so that no orphan waits on."""
    while (packed := read_frame(stream)) is not None:
        inbox.put(packed)
    os._exit(0)


def _serve(order: ParserOrder, answers: BinaryIO) -> None:
    """Read one file and send its rows, each once it is made."""
    watch = _Reporting(answers, order.config.parser_seconds)
    try:
        with _open(order) as stream:
            received = dataclasses.replace(
                start_received(order.id, order.path, order.name, stream, order.file),
                statements=order.statements,
                encoding=order.encoding,
                format=order.format,
            )
            for row in read_received(received, order.config, watch, order.after):
                watch.send("row", _plain(row))
    except InputError as error:
        watch.send("row", (order.id, str(error)))
    watch.send("done")
    _arm(0)


def _open(order: ParserOrder) -> BinaryIO:
    """Open what is to be read."""
    return open_file(order.file) if order.file else io.BytesIO(order.data or b"")


def _plain(row: DocumentRow | RejectedRow) -> tuple[Any, ...]:
    """Return the values of a row in order."""
    return tuple(getattr(row, field.name) for field in dataclasses.fields(row))


class _Reporting(Watch):
    """Tells the parent of each step, and gives each its own share of processor time."""

    def __init__(self, answers: BinaryIO, seconds: float) -> None:
        self._answers = answers
        self._seconds = seconds
        self._passed = 0

    def send(self, *message: object) -> None:
        """Send one message."""
        write_frame(self._answers, _packed(*message))

    def begin(self, place: Place, id: str) -> None:  # noqa: A002 - the contract's name
        """Say that a member begins."""
        self.send("begin", place, id)
        _arm(self._seconds)

    def step(self) -> None:
        """Give the next item its own time."""
        _arm(self._seconds)

    def passed(self) -> None:
        """Say now and then that passing over goes on."""
        self._passed += 1
        if self._passed % _PASSED == 0:
            self.send("passed")

    def end(self, place: Place) -> None:
        """Say that a member has ended."""
        self.send("end", place)


def _arm(seconds: float) -> None:
    """Have the system end this process once it has used so many more seconds of processor time; 0 is for ever.

    The signal is left at its default action: a handler of Python's would wait for the end of a native loop.
    """
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)


if __name__ == "__main__":
    run_parser()
