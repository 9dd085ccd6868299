"""How commands are given a file of options."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, TypeAlias

import typer

ConfigOption: TypeAlias = Annotated[
    Path | None, typer.Option("--config", help="TOML file of options; see docs/options.md.")
]
