"""The commands of the group `train`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

_Config = Annotated[Path | None, typer.Option("--config", help="TOML file of options; see docs/options.md.")]
_Json = Annotated[bool, typer.Option("--json", help="Print JSON on stdout instead of the summary.")]

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
    out: Annotated[Path | None, typer.Option("--out", metavar="MODELS", help="Folder for the coefficients.")] = None,
    config: _Config = None,
    as_json: _Json = False,
) -> None:
    """Judge each family by models fitted on the others and print how well; with --out fit on all and write models.

    Relations, their kinds and lineage are fitted together, on the families and on pairs simulated from them. Without
    a folder: benchmarks/relay and benchmarks/families, which made the models of the package.
    """
    from samesource.commands.train_relations import train_relations

    chosen = folders or [Path("benchmarks/relay"), Path("benchmarks/families")]
    train_relations(chosen, out, config, as_json=as_json)


@train.command("origins")
def _origins(
    folders: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[FOLDER]...", help="Families with recorded claims, laid out as benchmarks/relay."),
    ] = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="MODELS", help="Folder for the coefficients.")] = None,
    config: _Config = None,
    as_json: _Json = False,
) -> None:
    """Judge claims by a model of origins fitted on other families and print how well; with --out fit on all.

    Lineage is taken as recorded. Without a folder: benchmarks/relay and benchmarks/families.
    """
    from samesource.commands.train_origins import train_origins

    chosen = folders or [Path("benchmarks/relay"), Path("benchmarks/families")]
    train_origins(chosen, out, config, as_json=as_json)
