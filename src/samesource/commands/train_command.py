"""The commands of the group `train`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from samesource.commands.config_option import ConfigOption
from samesource.commands.json_option import JsonOption

_Out = Annotated[Path | None, typer.Option("--out", metavar="MODELS", help="Folder for the coefficients.")]
_FAMILIES = [Path("benchmarks/relay"), Path("benchmarks/families")]

train = typer.Typer(help="Fit the coefficients of the models again.", no_args_is_help=True)


@train.callback()
def train_command() -> None:
    """Fit the coefficients of the models again."""


@train.command("relations")
def _relations(
    folders: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[FOLDER]...", help="Families with recorded parents, laid out as benchmarks/relay."),
    ] = None,
    out: _Out = None,
    config: ConfigOption = None,
    as_json: JsonOption = False,
) -> None:
    """Judge each family by models fitted on the others and print how well; with --out fit on all and write models.

    Relations, their kinds and lineage are fitted together, on the families and on pairs simulated from them. Without
    a folder: benchmarks/relay and benchmarks/families, which made the models of the package.
    """
    from samesource.commands.train_relations import train_relations

    train_relations(folders or _FAMILIES, out, config, as_json=as_json)


@train.command("origins")
def _origins(
    folders: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[FOLDER]...", help="Families with recorded claims, laid out as benchmarks/relay."),
    ] = None,
    out: _Out = None,
    config: ConfigOption = None,
    as_json: JsonOption = False,
) -> None:
    """Judge claims by a model of origins fitted on other families and print how well; with --out fit on all.

    Lineage is taken as recorded. Without a folder: benchmarks/relay and benchmarks/families.
    """
    from samesource.commands.train_origins import train_origins

    train_origins(folders or _FAMILIES, out, config, as_json=as_json)
