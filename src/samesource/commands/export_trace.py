"""The command `export`."""

from __future__ import annotations

import sys
from pathlib import Path

from samesource.errors import InputError, OptionError
from samesource.exporting import export
from samesource.model import Trace
from samesource.render_export import render_export
from samesource.shelving.open_shelf import ARCHIVE_MARK

_NAMED = 3


def export_trace(source: Path, form: str, out: Path | None, *, story: str | None, flavour: str | None) -> None:
    """Write the trace of `source`, or a story of that archive, to `out`, or to stdout where it is a single text."""
    trace = _read_archive(source, story) if (source / ARCHIVE_MARK).is_file() else _read(source)
    if out is not None:
        written = export(trace, form, out, story=story, flavour=flavour)
        several = f"{len(written)} files in {out}" if len(written) > 1 else str(written[0])
        sys.stderr.write(f"Written: {several}\n")
        return
    files = render_export(trace, form, story=story, flavour=flavour)
    if len(files) > 1:
        raise OptionError(f"these are {len(files)} files", remedy="Name a folder or a .zip with --out.")
    sys.stdout.buffer.write(next(iter(files.values())))


def _read_archive(source: Path, story: str | None) -> Trace:
    from samesource.archive.archive import Archive

    with Archive(source) as archive:
        if story is None:
            newest = ", ".join(f"{entry.id} ({entry.documents} documents)" for entry in archive.stories()[:_NAMED])
            remedy = f"Name one with --story; the newest are {newest}." if newest else "It holds none yet."
            raise OptionError("an archive is exported a story at a time", remedy=remedy)
        return archive.story(story)


def _read(source: Path) -> Trace:
    path = source / "trace.json" if source.is_dir() else source
    try:
        return Trace.from_json(path.read_bytes())
    except FileNotFoundError as error:
        remedy = "Give a trace.json, or a folder that was written by: samesource trace PATH... --out FOLDER"
        raise InputError("there is no trace here", where=str(path), remedy=remedy) from error
    except OSError as error:
        raise InputError("the trace cannot be read", where=f"{path}: {error.strerror}") from error
