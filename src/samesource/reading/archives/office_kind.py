"""What a ZIP archive is, where it is a document of some program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samesource.reading.isolate import isolate
from samesource.reading.unreadable import unreadable

if TYPE_CHECKING:
    import zipfile

_OFFICE = (
    ("word/document.xml", "a Word document (docx)"),
    ("xl/workbook.xml", "an Excel workbook (xlsx)"),
    ("ppt/presentation.xml", "a PowerPoint presentation (pptx)"),
    ("[Content_Types].xml", "an office document"),
    ("META-INF/MANIFEST.MF", "a Java archive"),
    ("AndroidManifest.xml", "an Android app"),
)
_TYPES = (
    ("application/epub+zip", "an electronic book (epub)"),
    ("application/vnd.oasis.opendocument.text", "an OpenDocument text (odt)"),
    ("application/vnd.oasis.opendocument.spreadsheet", "an OpenDocument spreadsheet (ods)"),
    ("application/vnd.oasis.opendocument", "an OpenDocument file"),
)
_LONGEST = 100


def office_kind(archive: zipfile.ZipFile) -> str:
    """Return what kind of document it is, in words; empty for a plain archive."""
    names = set(archive.namelist())
    for name, kind in _OFFICE:
        if name in names:
            return kind
    if "mimetype" not in names or archive.getinfo("mimetype").flag_bits & 1:
        return ""
    with isolate(unreadable("the ZIP archive"), archive.open, "mimetype") as stream:
        type_ = isolate(unreadable("the ZIP archive"), stream.read, _LONGEST).decode("ascii", "replace").strip()
    return next((kind for prefix, kind in _TYPES if type_.startswith(prefix)), "")
