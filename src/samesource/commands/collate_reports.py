"""The command `collate`."""

from __future__ import annotations

import sys
from pathlib import Path

from samesource.collation.collate import collate
from samesource.collation.is_apparatus import is_apparatus
from samesource.collation.read_collation import read_collation
from samesource.collation.type_collation import type_collation
from samesource.collation.write_collation import FORMATS, write_collation
from samesource.config import Config
from samesource.config_file import load_config
from samesource.errors import InputError, OptionError
from samesource.exports.write_atomically import write_atomically
from samesource.model import TRACE_SCHEMA, Trace
from samesource.records.collation import Collation

_ENDINGS = {".xml": "tei", ".tei": "tei", ".csv": "csv", ".html": "html", ".htm": "html", ".json": "json"}
_HEAD = 200


def collate_reports(
    paths: list[Path], form: str | None, out: Path | None, family: str | None, config: Path | None
) -> Collation:
    """Collate reports, a family of a trace.json, or read a collation; write it to `out`, else to stdout.

    `form` is a key of `FORMATS`; without one the ending of `out` tells, else csv.
    """
    chosen = form or (_ENDINGS.get(out.suffix.lower()) if out else None) or "csv"
    if chosen not in FORMATS:
        raise OptionError(f"there is no format {chosen!r}", remedy=f"Choose one of {', '.join(FORMATS)}.")
    collation = _collation(paths, family, load_config(config) if config else Config())
    written = write_collation(collation, chosen)
    if out is None:
        sys.stdout.write(written)
    else:
        write_atomically(out, written.encode("utf-8", "backslashreplace"))
        factual = sum(place.severity == "factual" for place in collation.places)
        sys.stderr.write(
            f"{len(collation.witnesses)} witnesses, {len(collation.rows)} rows, {len(collation.places)} places of "
            f"variation ({factual} factual), {len(collation.transpositions)} transpositions: {out}\n"
        )
    return collation


def _collation(paths: list[Path], family: str | None, config: Config) -> Collation:
    if len(paths) == 1 and _is_trace(paths[0]):
        return collate(Trace.from_json(paths[0].read_bytes()), family=family, config=config)
    if family is not None:
        raise OptionError("--family names a family of a trace.json", remedy="Give that one file.")
    if len(paths) == 1 and is_apparatus(paths[0]):
        return type_collation(read_collation(paths[0]), config)
    return collate(list(paths), config=config)


def _is_trace(path: Path) -> bool:
    if not path.is_file() or path.suffix.lower() != ".json":
        return False
    try:
        with path.open("rb") as stream:
            return TRACE_SCHEMA.encode() in stream.read(_HEAD)
    except OSError as error:
        raise InputError("the file cannot be read", where=f"{path}: {error.strerror}") from error
