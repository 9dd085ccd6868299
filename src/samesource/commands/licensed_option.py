"""How commands are given a list of licences."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, TypeAlias

import typer

LicensedOption: TypeAlias = Annotated[
    Path | None,
    typer.Option("--licensed", metavar="FILE", help="CSV of outlets that may use copy: outlet, source, from, until."),
]
