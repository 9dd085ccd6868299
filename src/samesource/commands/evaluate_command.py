"""The commands of the group `evaluate`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from samesource.commands.config_option import ConfigOption
from samesource.commands.json_option import JsonOption

evaluate = typer.Typer(help="Score results on material whose truth is known.", no_args_is_help=True)


@evaluate.callback()
def evaluate_command() -> None:
    """Score results on material whose truth is known."""


@evaluate.command("passages")
def _passages(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="Folder with pairs.jsonl[.gz] and documents.jsonl[.gz].")
    ],
    limit: Annotated[int, typer.Option("--limit", min=0, help="Pairs of each kind, evenly spread; 0 = all.")] = 0,
    config: ConfigOption = None,
    as_json: JsonOption = False,
) -> None:
    """Score the passages found between pairs of documents with planted reuse, as the PAN tasks do (plagdet)."""
    from samesource.commands.evaluate_passages import evaluate_passages

    evaluate_passages(folder, config, limit, as_json=as_json)


_Families = Annotated[
    Path, typer.Argument(metavar="DATA", help="Folder with reports/ and truth/, as benchmarks/relay or `simulate`.")
]
_HideDates = Annotated[
    bool, typer.Option("--hide-dates", help="Forget the times, agencies and sources that texts state.")
]


@evaluate.command("relations")
def _relations(
    folder: _Families, hide_dates: _HideDates = False, config: ConfigOption = None, as_json: JsonOption = False
) -> None:
    """Trace families whose truth is known; score stories, dependence, kinds of relation and calibration."""
    from samesource.commands.evaluate_families import evaluate_families

    evaluate_families("relations", folder, config, hide_dates=hide_dates, as_json=as_json)


@evaluate.command("lineage")
def _lineage(
    folder: _Families, hide_dates: _HideDates = False, config: ConfigOption = None, as_json: JsonOption = False
) -> None:
    """Trace families whose truth is known; score edges, ancestors, roots, directions, lost sources, second parents."""
    from samesource.commands.evaluate_families import evaluate_families

    evaluate_families("lineage", folder, config, hide_dates=hide_dates, as_json=as_json)


@evaluate.command("stories")
def _stories(
    file: Annotated[Path, typer.Argument(metavar="DATA", help="JSONL (.gz) of records with id, text and a label.")],
    label: Annotated[str, typer.Option("--label", help="The key of the labels.")] = "event",
    config: ConfigOption = None,
    as_json: JsonOption = False,
) -> None:
    """Group labelled documents into stories; score them by B-cubed, pairs and the adjusted Rand index."""
    from samesource.commands.evaluate_stories import evaluate_stories

    evaluate_stories(file, label, config, as_json=as_json)
