"""What `samesource verify` takes."""

from __future__ import annotations

from typing import Annotated

import typer

from samesource.commands.archive_option import HERE, ArchiveOption


def verify_command(
    archive: ArchiveOption = HERE,
    full: Annotated[
        bool, typer.Option("--full", help="Make all keys, pairs and stories anew, not a sample: costs as tracing all.")
    ] = False,
    sample: Annotated[
        int | None, typer.Option("--sample", metavar="N", min=0, help="Stories made anew; 0: none. Default: 12.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON on stdout instead of lines.")] = False,
) -> None:
    """Look through an archive: whether bytes are as they were written and results as a run over all would give them.

    Compares the pages of its file with their digests, unpacks every document and story, and makes some of them anew.
    What is wrong is named with the day of publication that it lies in and with what to do; the exit code is 1 then.
    """
    from samesource.commands.describe_verified import describe_verified

    describe_verified(archive, sample, full=full, as_json=as_json)
