"""What `samesource forget` takes."""

from __future__ import annotations

from typing import Annotated

import typer

from samesource.commands.archive_option import HERE, ArchiveOption


def forget_command(
    ids: Annotated[list[str], typer.Argument(metavar="ID...", help="Documents to remove with all that is kept.")],
    archive: ArchiveOption = HERE,
) -> None:
    """Remove documents from an archive; their stories are traced again without them."""
    from samesource.archive.archive import Archive
    from samesource.errors import NotFoundError

    with Archive(archive) as opened:
        found = opened.forget(ids)
    for name in found:
        typer.echo(f"forgotten: {name}")
    missing = sorted(set(ids) - set(found))
    if missing:
        raise NotFoundError("no such document is held", where=", ".join(missing))
