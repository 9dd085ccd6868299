"""The command `trace`."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from samesource.commands.prepare_folder import prepare_folder
from samesource.config import Config
from samesource.config_file import load_config
from samesource.engines.base import Engine
from samesource.engines.skip_pandas import skip_pandas
from samesource.errors import OptionError
from samesource.exports.html import write_html
from samesource.exports.json import write_json
from samesource.flow import STAGES
from samesource.model import Trace
from samesource.progress import StageProgress
from samesource.tables import ALL
from samesource.tracing import trace

if TYPE_CHECKING:
    from samesource.archive.licence import Licence
    from samesource.archive.list_uses import Use


def trace_reports(
    sources: list[str] | Path,
    out: Path,
    config: Path | None,
    options: dict[str, Any],
    *,
    tables: bool = False,
    with_text: bool = False,
    share: bool = False,
    as_json: bool = False,
    licensed: Path | None = None,
) -> Trace:
    """Trace `sources`, write the results into `out`, and print the summary or, with `as_json`, the trace.

    `options` are keyword arguments of `tracing.trace`; a path in place of a list is an archive, traced already, and
    `licensed` a list of those who may use copy, which is told beside what is printed. Raise
    OutputError before any work where `out` cannot be written.
    """
    _check_usage(sources, options, tables=tables, config=config)
    licences = _read_licences(licensed)
    prepare_folder(out)
    skip_pandas()
    chosen = load_config(config) if config else Config()

    def export(engine: Engine) -> None:
        """Write every declared table that the run made."""
        if tables:
            prepare_folder(out / "tables")
            for table in ALL:
                # Relations as the trace shows them: judged again in the light of the lineages.
                made = "refined_relations" if table.name == "relations" else table.name
                if engine.exists(made):  # corrections are a table only where a person gave some
                    engine.export_parquet(made, out / "tables" / f"{table.name}.parquet", table.key)

    with StageProgress(len(STAGES) + 2, wanted=sys.stderr.isatty()) as progress:
        if isinstance(sources, Path):
            result = _trace_archive(sources)
        else:
            result = trace(sources, config=chosen, watcher=progress, on_finish=export, **options)
        progress.stage("writing report.html and trace.json")
        write_json(result, out / "trace.json", with_text=with_text)
        write_html(result, out / "report.html", share=share)
    uses = _list_uses(result, licences)
    if as_json:
        from samesource.commands.write_trace import write_trace

        sys.stdout.write(write_trace(result, uses=uses, with_text=with_text))
    else:
        from samesource.commands.describe_uses import describe_uses
        from samesource.summary import print_summary

        print_summary(result)
        sys.stdout.write("".join(f"{line}\n" for line in ([] if uses is None else ["", *describe_uses(uses)])))
        sys.stdout.write(f"\nReport: {out / 'report.html'}\nData:   {out / 'trace.json'}\n")
    return result


def _check_usage(sources: list[str] | Path, options: Mapping[str, Any], *, tables: bool, config: Path | None) -> None:
    """Raise OptionError where there is nothing to trace, or where an archive is asked for what is fixed in it."""
    if not sources:
        raise OptionError("nothing to trace", remedy="Name files or folders of reports, or --archive DIR.")
    given = sorted(name for name, value in options.items() if value is not None)
    given += [name for name, wanted in (("tables", tables), ("config", config)) if wanted]
    if isinstance(sources, Path) and given:
        raise OptionError(
            f"an archive is traced already: --{given[0].replace('_', '-')} has no bearing on it",
            remedy="Leave the option out; options of an archive are given to samesource init.",
        )


def _read_licences(licensed: Path | None) -> list[Licence] | None:
    """Read the list of licences, where one is given, before any work."""
    if licensed is None:
        return None
    from samesource.archive.read_licences import read_licences

    return read_licences(licensed)


def _list_uses(trace: Trace, licences: list[Licence] | None) -> list[Use] | None:
    """Look up who uses agencies' copy."""
    if licences is None:
        return None
    from samesource.archive.list_uses import list_uses

    return list_uses(trace, licences)


def _trace_archive(directory: Path) -> Trace:
    """Read what an archive holds."""
    from samesource.archive.archive import Archive

    with Archive(directory) as archive:
        return archive.trace()
