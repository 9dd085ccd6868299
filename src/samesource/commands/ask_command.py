"""What `samesource ask` takes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from samesource.commands.archive_option import HERE, ArchiveOption
from samesource.commands.licensed_option import LicensedOption


def ask_command(
    asked: Annotated[
        str, typer.Argument(metavar="FILE|WORDS", help="A report (- reads plain text from stdin), or words, with PATH.")
    ],
    path: Annotated[
        Path | None,
        typer.Argument(metavar="[PATH]", help="Where words are looked for: an archive, a trace, or reports."),
    ] = None,
    archive: ArchiveOption = HERE,
    licensed: LicensedOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the story's trace, or the claims, as JSON.")] = False,
) -> None:
    """Tell where a text comes from, or who says a sentence, a figure or half a quotation. Nothing is stored.

    Of a report: the story that it would join, its relatives, what was changed. Of words: their earliest text, their
    readings and what they rest on.
    """
    if path is not None:
        from samesource.commands.ask_words import ask_words

        ask_words(asked, path, as_json=as_json)
        return
    from samesource.commands.ask_report import ask_report

    ask_report(archive, Path(asked), licensed, as_json=as_json)
