"""A parser process whose reader of mail does what the mail says: spins, allocates, crashes."""

from __future__ import annotations

import ctypes
import itertools
import os
import re
import sys
import time
import types
from collections.abc import Iterator

from samesource.config import ReadingConfig
from samesource.errors import InputError
from samesource.reading.make_row import make_row
from samesource.reading.process.parser_worker import run_parser
from samesource.reading.received import Received
from samesource.reading.rows import DocumentRow
from samesource.reading.streams.read_whole import read_whole


def read_mail(received: Received, config: ReadingConfig) -> Iterator[DocumentRow]:
    """Do what the text says."""
    text = read_whole(received, config).decode()
    for word in text.split():
        behave(word)
    yield make_row(received.id, received.path, text, (), "mail")
    if "late" in text:
        os.abort()


def behave(word: str) -> None:
    """Do one bad thing."""
    if word == "spin":
        for _ in itertools.count():
            pass
    elif word == "native":
        re.match(r"(a|aa)+$", "a" * 5000 + "b")
    elif word == "allocate":
        _ = [bytes(1 << 20) + bytes([i % 256]) for i in range(100_000)]
    elif word == "map":
        _ = bytearray(1 << 40)
    else:
        behave_briefly(word)


def behave_briefly(word: str) -> None:
    """Do one bad thing at once."""
    if word == "crash":
        ctypes.string_at(0)
    elif word == "exit":
        os._exit(3)
    elif word == "leave":
        sys.exit(4)
    elif word == "abort":
        os.abort()
    elif word == "sleep":
        time.sleep(3600)
    elif word == "shout":
        os.write(1, b"noise on stdout\n" * 1000)
        os.write(2, b"noise on stderr\n" * 1000)
    elif word == "raise":
        raise LookupError("\ud800 who knows")
    elif word == "refuse":
        raise InputError("refused")
    elif word == "recurse":
        behave_deeply(0)


def behave_deeply(depth: int) -> int:
    """Call itself for ever."""
    return behave_deeply(depth + 1)


module = types.ModuleType("samesource.reading.read_mail")
module.read_mail = read_mail  # type: ignore[attr-defined]
sys.modules[module.__name__] = module

if __name__ == "__main__":
    run_parser()
