"""What `samesource expire` takes."""

from __future__ import annotations

from typing import Annotated

import typer

from samesource.commands.archive_option import HERE, ArchiveOption


def expire_command(
    before: Annotated[str, typer.Option("--before", metavar="DATE", help="First day that is kept, as 2026-01-31.")],
    archive: ArchiveOption = HERE,
) -> None:
    """Remove reports published before a day; undated ones stay, and so do the ids that kept ones were matched with."""
    from samesource.archive.archive import Archive

    with Archive(archive) as opened:
        gone = opened.expire(before)
    typer.echo(f"{len(gone):,} documents of days before {before} are held no more. Space is given back by compact.")
