"""ZIP archives."""

from __future__ import annotations

import stat
import struct
from collections.abc import Iterator
from typing import TYPE_CHECKING

from samesource.config import ReadingConfig
from samesource.errors import InputError
from samesource.reading.archives.is_hidden_member import is_hidden_member
from samesource.reading.archives.member_id import member_id
from samesource.reading.archives.office_kind import office_kind
from samesource.reading.archives.start_member import start_member
from samesource.reading.isolate import isolate
from samesource.reading.received import Received
from samesource.reading.rows import RejectedRow
from samesource.reading.streams.seekable import seekable
from samesource.reading.unreadable import unreadable

if TYPE_CHECKING:
    import zipfile

_ENCRYPTED, _UTF8 = 0x1, 0x800
_UNICODE_PATH = 0x7075
_HEADER = 30
"""Bytes of a local header before its name."""


def read_zip(received: Received, config: ReadingConfig) -> Iterator[RejectedRow | Received]:
    """Yield the members of a ZIP archive by name, each unpacked as far as it is read (APPNOTE.TXT 6.3.10).

    Encrypted members, links and members that overlap others are refused; folders and hidden members are left out. An
    office file is refused by its kind. Raises InputError for a damaged archive and an empty one.
    """
    import zipfile

    archive = isolate(_damaged, zipfile.ZipFile, seekable(received, config))
    with archive:
        entries = archive.infolist()
        kind = office_kind(archive)
        if kind:
            raise InputError(f"{kind}, which is not read", remedy="Save it as text, HTML or PDF.")
        overlapping = _overlapping(entries)
        named = sorted(((_name(entry), i) for i, entry in enumerate(entries) if not entry.filename.endswith("/")))
        wanted = [(name, entries[i]) for name, i in named if not is_hidden_member(name)]
        if not wanted:
            raise InputError("the archive is empty" if not named else "the archive holds only hidden files")
        for name, entry in wanted:
            refusal = "overlaps another member, as a bomb's do" if id(entry) in overlapping else _refusal(entry)
            if refusal:
                yield RejectedRow(member_id(received.id, name), refusal)
            else:
                yield from _member(received, archive, name, entry)


def _member(
    received: Received, archive: zipfile.ZipFile, name: str, entry: zipfile.ZipInfo
) -> Iterator[RejectedRow | Received]:
    """Yield one member, closed when it has been read."""
    try:
        with isolate(unreadable("the member"), archive.open, entry) as stream:
            yield start_member(received, name, stream, received.budget)  # type: ignore[arg-type]  # IO[bytes]
    except InputError as error:
        yield RejectedRow(member_id(received.id, name), str(error))


def _damaged(error: Exception) -> Exception:
    """Say that an archive cannot be opened."""
    if isinstance(error, (InputError, MemoryError)):
        return unreadable("the ZIP archive")(error)
    return InputError(f"the ZIP archive is damaged or cut short: {str(error)[:120]}")


def _refusal(entry: zipfile.ZipInfo) -> str:
    """Say why a member is not read; empty where it is."""
    if entry.flag_bits & _ENCRYPTED:
        return "encrypted: it needs a password"
    if stat.S_ISLNK(entry.external_attr >> 16):
        return "a link, not a file"
    return ""


def _overlapping(entries: list[zipfile.ZipInfo]) -> set[int]:
    """Return the identities of the entries whose bytes begin within those of an earlier one."""
    found: set[int] = set()
    end = 0
    for entry in sorted(entries, key=lambda entry: entry.header_offset):
        if entry.header_offset < end:
            found.add(id(entry))
        end = max(end, entry.header_offset + _HEADER + entry.compress_size)
    return found


def _name(entry: zipfile.ZipInfo) -> str:
    """Return the name of a member: UTF-8 where it is marked so or happens to be, else code page 437."""
    if entry.flag_bits & _UTF8:
        return entry.filename
    try:
        return _unicode_path(entry.extra) or entry.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return entry.filename


def _unicode_path(extra: bytes) -> str:
    """Return the name in Info-ZIP's Unicode path field; empty where there is none."""
    while len(extra) >= 4:
        kind, size = struct.unpack("<HH", extra[:4])
        if kind == _UNICODE_PATH and size > 5:
            return extra[9 : 4 + size].decode("utf-8")
        extra = extra[4 + size :]
    return ""
