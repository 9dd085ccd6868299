"""How commands name the archive that they work on."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, TypeAlias

import typer

ArchiveOption: TypeAlias = Annotated[
    Path,
    typer.Option("--archive", metavar="DIR", envvar="SAMESOURCE_ARCHIVE", help="The archive; default: this folder."),
]
HERE = Path()
