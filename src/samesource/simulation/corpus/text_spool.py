"""Texts read once and kept on disk, to be had by number."""

from __future__ import annotations

import hashlib
import tempfile
from array import array
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType

from samesource.simulation.corpus.shuffled_numbers import ShuffledNumbers
from samesource.simulation.corpus.split_words import split_words


class TextSpool:
    """The different texts of `texts` with at least `least_words` words, by number, in an order of the seed.

    Shuffled, because neighbours in a folder may belong together and a passage's host must not. 50 bytes of memory a
    text; the texts lie in an unnamed file in `folder` until the spool is closed. Counts what it left out.
    """

    def __init__(self, texts: Iterable[str], folder: Path, seed: int, least_words: int) -> None:
        self._file = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115 - closed by __exit__
        self._ends = array("q", [0])
        self.short = self.repeated = 0
        seen: set[int] = set()
        for text in texts:
            data = text.encode("utf-8", "replace")
            digest = int.from_bytes(hashlib.blake2b(data, digest_size=8).digest(), "big")
            if _fewer_words(text, least_words):
                self.short += 1
            elif digest in seen:
                self.repeated += 1
            else:
                seen.add(digest)
                self._file.write(data)
                self._ends.append(self._ends[-1] + len(data))
        self.count = len(self._ends) - 1
        self._order = ShuffledNumbers(self.count, seed, 8)

    def text(self, number: int) -> str:
        """Return text `number`, counted from 0."""
        place = self._order.place(number)
        self._file.seek(self._ends[place])
        return self._file.read(self._ends[place + 1] - self._ends[place]).decode("utf-8")

    def __enter__(self) -> TextSpool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()


def _fewer_words(text: str, least: int) -> bool:
    """Tell whether a text is too short to plant anything in; each character counts where words are not spaced."""
    return len(split_words(text)) // 2 < least
