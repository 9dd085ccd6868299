"""The command `trace`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from samesource.commands.prepare_folder import prepare_folder
from samesource.config import Config
from samesource.engines.base import Engine
from samesource.engines.skip_pandas import skip_pandas
from samesource.exports.html import write_html
from samesource.exports.json import write_json
from samesource.flow import STAGES
from samesource.load_config import load_config
from samesource.model import Trace
from samesource.progress import StageProgress
from samesource.tables import ALL
from samesource.tracing import trace


def trace_reports(
    sources: list[str],
    out: Path,
    config: Path | None,
    options: dict[str, Any],
    *,
    tables: bool = False,
    with_text: bool = False,
    share: bool = False,
    as_json: bool = False,
) -> Trace:
    """Trace `sources`, write the results into `out`, and print the summary or, with `as_json`, the trace.

    `options` are keyword arguments of `tracing.trace`. Raise OutputError before any work where `out` cannot be
    written.
    """
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
        result = trace(sources, config=chosen, watcher=progress, on_finish=export, **options)
        progress.stage("writing report.html and trace.json")
        write_json(result, out / "trace.json", with_text=with_text)
        write_html(result, out / "report.html", share=share)
    if as_json:
        sys.stdout.write(result.to_json(with_text=with_text))
    else:
        from samesource.summary import print_summary

        print_summary(result)
        sys.stdout.write(f"\nReport: {out / 'report.html'}\nData:   {out / 'trace.json'}\n")
    return result
