"""What `samesource doctor` takes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def doctor_command(
    archive: Annotated[
        Path | None, typer.Option("--archive", metavar="DIR", help="Look through an archive too.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON on stdout instead of lines.")] = False,
) -> None:
    """Look whether everything here works, and say what to do where it does not; exit 1 where something is broken.

    Looks at versions, optional parts, Java, the machine and the folders that runs write to, and does a small piece of
    work with a known answer.
    """
    from samesource.commands.diagnose import diagnose

    diagnose(archive, as_json=as_json)
