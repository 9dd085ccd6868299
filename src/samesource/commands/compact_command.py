"""What `samesource compact` takes."""

from __future__ import annotations

import typer

from samesource.commands.archive_option import HERE, ArchiveOption


def compact_command(archive: ArchiveOption = HERE) -> None:
    """Learn anew what the reports of an archive repeat, trace all of its stories again, and give space back."""
    from samesource.archive.archive import Archive

    with Archive(archive) as opened:
        opened.compact()
        stories = opened.stories()
    told = sum(entry.documents for entry in stories)
    typer.echo(f"A new epoch begins: {told:,} documents in {len(stories):,} stories.")
