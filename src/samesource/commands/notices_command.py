"""What `samesource notices` takes."""

from __future__ import annotations

from typing import Annotated

import typer

from samesource.commands.archive_option import HERE, ArchiveOption
from samesource.commands.licensed_option import LicensedOption


def notices_command(
    archive: ArchiveOption = HERE,
    licensed: LicensedOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print a notice a line as JSON.")] = False,
) -> None:
    """List what publishers have withdrawn or corrected of their own copy, and which reports still carry it."""
    from samesource.commands.list_notices import list_notices

    list_notices(archive, licensed, as_json=as_json)
