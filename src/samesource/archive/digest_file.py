"""Digest every page of a database file.

For a process of its own: a process that closes a file lets go of all its locks on it, and SQLite relies on them.
"""

from __future__ import annotations

import sys
from pathlib import Path

from samesource.archive.digest_page import digest_page


def digest_file(path: Path, page_size: int) -> bytes:
    """Return the digests of the pages of a file, laid end to end; cost linear in the file."""
    made = []
    with path.open("rb") as file:
        while page := file.read(page_size):
            made.append(digest_page(page))
    return b"".join(made)


if __name__ == "__main__":
    sys.stdout.buffer.write(digest_file(Path(sys.argv[1]), int(sys.argv[2])))
