"""What `samesource ask` takes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from samesource.commands.archive_option import HERE, ArchiveOption
from samesource.commands.licensed_option import LicensedOption


def ask_command(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="A report; - reads plain text from stdin.")],
    archive: ArchiveOption = HERE,
    licensed: LicensedOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the story's trace as JSON.")] = False,
) -> None:
    """Tell where a text comes from: the story it would join, its relatives, what was changed. Nothing is stored."""
    from samesource.commands.ask_report import ask_report

    ask_report(archive, path, licensed, as_json=as_json)
