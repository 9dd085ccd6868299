"""How much a file may unpack to."""

from __future__ import annotations

from dataclasses import dataclass

from samesource.errors import InputError


@dataclass(slots=True)
class Budget:
    """Bytes that one file, with all that is packed in it at any depth, may still unpack to."""

    total: int
    left: int

    def spend(self, size: int) -> None:
        """Take off what was unpacked; raise InputError where more was than there is."""
        self.left -= size
        self.check()

    def check(self) -> None:
        """Raise InputError where nothing is left."""
        if self.left < 0:
            raise InputError(f"unpacks to more than {self.total:,} bytes: no report does, a decompression bomb does")
