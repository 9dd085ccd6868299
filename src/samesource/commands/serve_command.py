"""What `samesource serve` takes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from samesource.serve_config import ServeConfig

_DEFAULT = ServeConfig()


def serve_command(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="An archive, or what `trace --with-text --out DIR` wrote.")
    ],
    host: Annotated[
        str, typer.Option("--host", help="Address to listen on; others can reach it where it is not local.")
    ] = _DEFAULT.host,
    port: Annotated[int, typer.Option("--port", min=0, max=65_535, help="0 = any that is free.")] = _DEFAULT.port,
    name: Annotated[
        list[str] | None, typer.Option("--name", help="A host name under which it may be asked, beside localhost.")
    ] = None,
    token_file: Annotated[
        Path | None,
        typer.Option("--token-file", help="File with the token that admits to adding; or SAMESOURCE_TOKEN."),
    ] = None,
) -> None:
    """Serve stories to a browser and to programs: read-only, on this machine alone, unless told otherwise."""
    from samesource.commands.serve_shelf import serve_shelf

    serve_shelf(folder, host, port, name or [], token_file)
