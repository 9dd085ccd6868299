"""Tape archives."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Self, cast

from samesource.config import ReadingConfig
from samesource.errors import InputError
from samesource.reading.archives.is_hidden_member import is_hidden_member
from samesource.reading.archives.member_id import member_id
from samesource.reading.archives.start_member import start_member
from samesource.reading.isolate import isolate
from samesource.reading.received import Received
from samesource.reading.rows import RejectedRow
from samesource.reading.streams.read_once import read_once
from samesource.reading.unreadable import unreadable

if TYPE_CHECKING:
    import tarfile
    from typing import BinaryIO


_BROKEN = ("InvalidHeaderError", "TruncatedHeaderError")


def read_tar(received: Received, config: ReadingConfig) -> Iterator[RejectedRow | Received]:  # noqa: ARG001
    """Yield the members of a tar archive in the order of the stream, never going back (POSIX.1-2001 pax, GNU, ustar).

    Links, devices and sparse members are refused; folders and hidden members are left out. Raises InputError for an
    archive that is empty, or from where it is damaged or cut short.
    """
    archive = isolate(unreadable("the tar archive"), _open, received)
    entries = found = 0
    with archive:
        while (entry := isolate(_damaged, archive.next)) is not None:
            archive.members = []  # type: ignore[attr-defined]  # tarfile keeps every one that it has seen
            entries += 1
            if entry.isdir() or is_hidden_member(entry.name):
                continue
            found += 1
            if entry.isreg() and not entry.issparse():
                yield _member(received, archive, entry)
            else:
                yield RejectedRow(member_id(received.id, entry.name), _kind(entry))
    if not found:
        raise InputError("the archive holds only hidden files" if entries else "the archive is empty")


def _member(received: Received, archive: tarfile.TarFile, entry: tarfile.TarInfo) -> RejectedRow | Received:
    """Return a member, or a refusal where not even its beginning can be read."""
    try:
        return start_member(received, entry.name, cast("BinaryIO", archive.extractfile(entry)), None)
    except InputError as error:
        return RejectedRow(member_id(received.id, entry.name), str(error))


def _open(received: Received) -> tarfile.TarFile:
    """Open the archive as a stream."""
    import tarfile

    class Entry(tarfile.TarInfo):
        """An entry; tarfile takes a broken one for the end of the archive, unless this one says more."""

        @classmethod
        def fromtarfile(cls, archive: tarfile.TarFile) -> Self:
            """Return the next entry of `archive`."""
            try:
                return super().fromtarfile(archive)
            except tarfile.HeaderError as error:
                if type(error).__name__ in _BROKEN:
                    raise tarfile.ReadError(str(error)) from error
                raise

    stream = cast("BinaryIO", _Short(received.stream))
    return tarfile.open(fileobj=stream, mode="r|", errorlevel=1, tarinfo=Entry)


class _Short:
    """A stream that gives what there is before it fails; one that fills each read loses what came before a damage."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def read(self, size: int) -> bytes:
        """Return up to `size` bytes."""
        return read_once(self._stream, size)


def _kind(entry: tarfile.TarInfo) -> str:
    """Say what a member is that is no file."""
    if entry.issym() or entry.islnk():
        return "a link, not a file"
    if entry.ischr() or entry.isblk() or entry.isfifo():
        return "a device, not a file"
    return "a sparse file, which is not read" if entry.issparse() else "not a regular file"


def _damaged(error: Exception) -> Exception:
    """Say that what is left of an archive cannot be read."""
    if isinstance(error, (InputError, MemoryError)):
        return unreadable("the tar archive")(error)
    return InputError(f"the archive is damaged or cut short; what came before stays: {str(error)[:120]}")
