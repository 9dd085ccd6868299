"""Fuzz every reader with atheris: bytes grown from a valid file of each format, read in this process.

    pip install 'samesource[fuzz]'
    python fuzz/fuzz_readers.py -runs=20000
    python fuzz/fuzz_readers.py -max_total_time=600 CORPUS_FOLDER

The first byte chooses the name, and so the reader where the content does not; the rest is the file. A fault is an
exception of `read_twice`, a crash, a leak or a run of more than 10 s (`-timeout`); libFuzzer then writes the input to
`crash-…` or `timeout-…`, and `python fuzz/fuzz_readers.py crash-…` runs it again. Without a folder a fresh one is
begun from the samples and left behind in the system's temporary files.
"""

from __future__ import annotations

import logging
import sys
import tempfile
from importlib import import_module
from pathlib import Path

import atheris

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT)]

with atheris.instrument_imports(
    include=["samesource.reading", "samesource.records", "feedparser", "zipfile", "tarfile", "email", "csv"]
):
    from fuzz.read_twice import read_twice
    from fuzz.samples import make_samples
    from samesource.reading.readers import READERS, find_reader

    for each in READERS:
        find_reader(each)
    for name in ("feedparser", "zipfile", "tarfile", "email.parser", "csv"):
        import_module(name)  # readers import them late, when nothing is instrumented any more

NAMES = sorted(make_samples())


def try_input(data: bytes) -> None:
    """Read one input as the file that its first byte names."""
    if data:
        read_twice(NAMES[data[0] % len(NAMES)], data[1:])


def main() -> None:
    """Start libFuzzer on the arguments, from the samples where no folder is given."""
    logging.disable()
    arguments = list(sys.argv)
    if not any(not argument.startswith("-") for argument in arguments[1:]):
        folder = Path(tempfile.mkdtemp(prefix="samesource-fuzz-"))
        for number, name in enumerate(NAMES):
            (folder / name).write_bytes(bytes([number]) + make_samples()[name])
        arguments.append(str(folder))
    if not any(argument.startswith("-timeout") for argument in arguments):
        arguments.append("-timeout=10")
    atheris.Setup(arguments, try_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
