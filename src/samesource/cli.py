"""The command line: reads arguments, calls the library, prints."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

import samesource
from samesource.commands.add_command import add_command
from samesource.commands.ask_command import ask_command
from samesource.commands.collate_command import collate_command
from samesource.commands.compact_command import compact_command
from samesource.commands.config_option import ConfigOption
from samesource.commands.doctor_command import doctor_command
from samesource.commands.evaluate_command import evaluate
from samesource.commands.expire_command import expire_command
from samesource.commands.export_command import export_command
from samesource.commands.forget_command import forget_command
from samesource.commands.init_command import init_command
from samesource.commands.json_option import JsonOption
from samesource.commands.licensed_option import LicensedOption
from samesource.commands.notices_command import notices_command
from samesource.commands.serve_command import serve_command
from samesource.commands.train_command import train
from samesource.commands.verify_command import verify_command
from samesource.commands.watch_command import watch_command
from samesource.errors import SamesourceError

app = typer.Typer(
    name="samesource",
    help="Which reports tell the same story, which text derives from which, what each copy changed, and how many "
    "sources stand behind each claim.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

Out = Annotated[Path, typer.Option("--out", help="Folder for report.html, trace.json and tables.")]
_INTERRUPTED = 130

Columns = Annotated[
    str | None, typer.Option("--columns", metavar="OURS=THEIRS,...", help="Columns of tables: text=body,outlet=site.")
]
Fetch = Annotated[
    bool, typer.Option("--fetch", help="Open addresses (http, https), asking robots.txt, one page at a time.")
]
Reports = Annotated[
    list[str] | None,
    typer.Argument(metavar="PATH...", help="Files and folders of reports; with --fetch also addresses."),
]
Held = Annotated[
    Path | None, typer.Option("--archive", metavar="DIR", help="Show what an archive holds, in place of PATH.")
]
Epoch = Annotated[
    Path | None,
    typer.Option("--epoch", help="Statistics of an earlier run (tables/statistics.parquet), in place of its own."),
]


def _print_version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"samesource {samesource.__version__}\n")
        raise typer.Exit


Version = Annotated[
    bool, typer.Option("--version", is_eager=True, callback=_print_version, help="Print the version and stop.")
]


@app.callback()
def samesource_command(version: Version = False) -> None:
    """Which reports tell the same story, which derives from which, what changed, and on how many sources it rests."""


@app.command("trace")
def trace_command(
    paths: Reports = None,
    archive: Held = None,
    out: Out = Path("samesource-out"),
    depth: Annotated[
        str | None, typer.Option("--depth", help="duplicates, passages or rewrites; default by size.")
    ] = None,
    engine: Annotated[str | None, typer.Option("--engine", help="duckdb (default) or spark.")] = None,
    config: ConfigOption = None,
    metadata: Annotated[Path | None, typer.Option("--metadata", help="CSV file: id, outlet, url, published, …")] = None,
    corrections: Annotated[
        Path | None, typer.Option("--corrections", help="CSV file of what a person overrules; docs/corrections.md.")
    ] = None,
    epoch: Epoch = None,
    columns: Columns = None,
    fetch: Fetch = False,
    master: Annotated[
        str | None, typer.Option("--master", metavar="URL", help="Spark master, with --engine spark: local[4], yarn, …")
    ] = None,
    workers: Annotated[int | None, typer.Option("--workers", min=0, help="Processes; 0 = one a core.")] = None,
    memory: Annotated[
        str | None, typer.Option("--memory", metavar="SIZE", help="Bound of all processes together, as 2GB; spills.")
    ] = None,
    work: Annotated[
        Path | None, typer.Option("--work", help="Folder that keeps what is finished, to go on after a stop.")
    ] = None,
    tables: Annotated[bool, typer.Option("--tables", help="Also write tables/*.parquet.")] = False,
    with_text: Annotated[bool, typer.Option("--with-text", help="Put the texts into trace.json.")] = False,
    share: Annotated[
        bool, typer.Option("--share", help="Keep excerpts instead of whole articles in report.html.")
    ] = False,
    licensed: LicensedOption = None,
    as_json: JsonOption = False,
) -> None:
    """Trace what derives from what, write report.html and trace.json, print a summary."""
    from samesource.commands.trace_reports import trace_reports

    trace_reports(
        archive or paths or [],
        out,
        config,
        {
            "depth": depth,
            "engine": engine,
            "metadata": metadata,
            "corrections": corrections,
            "epoch": epoch,
            "workers": workers,
            "memory": memory,
            "master": master,
            "work": work,
            "columns": columns,
            "fetch": fetch or None,
        },
        tables=tables,
        with_text=with_text,
        share=share,
        as_json=as_json,
        licensed=licensed,
    )


@app.command("compare")
def compare_command(
    a: Annotated[Path, typer.Argument(help="The older or first report.")],
    b: Annotated[Path, typer.Argument(help="The other report.")],
    config: ConfigOption = None,
    as_json: JsonOption = False,
) -> None:
    """Compare two reports: relation, passages of reuse, changes."""
    from samesource.commands.compare_reports import compare_reports

    compare_reports(a, b, config, as_json=as_json)


app.command("collate")(collate_command)
app.command("export")(export_command)
app.command("serve")(serve_command)
app.command("init")(init_command)
app.command("add")(add_command)
app.command("ask")(ask_command)
app.command("notices")(notices_command)
app.command("watch")(watch_command)
app.command("expire")(expire_command)
app.command("forget")(forget_command)
app.command("compact")(compact_command)
app.command("verify")(verify_command)
app.command("doctor")(doctor_command)


@app.command("demo")
def demo_command(
    out: Out = Path("samesource-demo"),
    show: Annotated[bool, typer.Option("--open/--no-open", help="Open the report in a browser.")] = False,
) -> None:
    """Trace the bundled example: a dozen fictional reports of one event."""
    from samesource.commands.run_demo import run_demo

    run_demo(out, show=show)


@app.command("inspect")
def inspect_command(
    path: Annotated[str, typer.Argument(metavar="PATH", help="A file or folder of reports; with --fetch an address.")],
    config: ConfigOption = None,
    columns: Columns = None,
    fetch: Fetch = False,
    as_json: JsonOption = False,
) -> None:
    """Show what was read, what was marked as furniture and why, and what a report says of itself."""
    from samesource.commands.inspect_file import inspect_file

    inspect_file(path, config, {"columns": columns, "fetch": fetch or None}, as_json=as_json)


@app.command("lineage")
def lineage_command(
    table: Annotated[
        Path, typer.Argument(metavar="TABLE", help="CSV or TSV: places of variation in rows, witnesses in columns.")
    ],
    root: Annotated[str | None, typer.Option("--root", help="The witness that the tradition starts from.")] = None,
    dates: Annotated[str | None, typer.Option("--dates", metavar="A=1402,B=1450", help="Dates of witnesses.")] = None,
    config: ConfigOption = None,
    as_json: JsonOption = False,
) -> None:
    """Find who copied whom among the witnesses of a collation; empty cells are lacunae."""
    from samesource.commands.lineage_table import lineage_table

    lineage_table(table, config, root, dates, as_json=as_json)


@app.command("dedupe")
def dedupe_command(
    paths: Annotated[
        list[Path], typer.Argument(metavar="[IN...] OUT", help="Files and folders of texts; the folder to write.")
    ],
    keep: Annotated[str | None, typer.Option("--keep", help="earliest (default), longest or first.")] = None,
    depth: Annotated[str | None, typer.Option("--depth", help="duplicates (default) or passages.")] = None,
    query: Annotated[
        Path | None, typer.Option("--query", metavar="SET", help="With --against: match this set against another.")
    ] = None,
    against: Annotated[Path | None, typer.Option("--against", metavar="SET", help="The set that is searched.")] = None,
    threshold: Annotated[
        float | None, typer.Option("--threshold", help="Least share of common runs of five words; default .5.")
    ] = None,
    columns: Columns = None,
    memory: Annotated[str | None, typer.Option("--memory", metavar="SIZE", help="Such as 512MB; default 1GB.")] = None,
    workers: Annotated[int | None, typer.Option("--workers", min=0, help="Threads; 0 = one a core.")] = None,
    work: Annotated[
        Path | None, typer.Option("--work", help="Folder that keeps finished shards, to go on after a stop.")
    ] = None,
    config: ConfigOption = None,
    as_json: JsonOption = False,
) -> None:
    """Remove duplicates from a corpus of lines of JSON, Parquet or any files that can be read.

    OUT gets the documents kept in their own form, the ids removed with the id that each matches, and families.
    """
    from samesource.commands.dedupe_corpus import dedupe_corpus

    options = {
        "keep": keep,
        "depth": depth,
        "query": query,
        "against": against,
        "threshold": threshold,
        "columns": columns,
        "memory": memory,
        "workers": workers,
        "work": work,
    }
    dedupe_corpus(paths, config, options, as_json=as_json)


simulate = typer.Typer(help="Make material whose truth is known, to measure with.", no_args_is_help=True)
app.add_typer(simulate, name="simulate")


@simulate.callback()
def simulate_command() -> None:
    """Make material whose truth is known, to measure with."""


def _share(meaning: str) -> Any:  # noqa: ANN401 - what Typer makes of an option
    return typer.Option(min=0, max=1000, help=f"Documents per thousand {meaning}.")


@simulate.command("corpus")
def simulate_corpus_command(
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="[TEXTS...] OUT", help="Texts to plant into, else generated ones; the folder to write."),
    ],
    documents: Annotated[
        int | None, typer.Option("--documents", min=2, help="How many; default 20,000, or what the texts allow.")
    ] = None,
    seed: Annotated[int | None, typer.Option("--seed", min=0, help="The same seed gives the same bytes.")] = None,
    words: Annotated[int | None, typer.Option("--words", help="Average length of generated texts.")] = None,
    edited: Annotated[int | None, _share("in clusters with 0 to 40 % of words edited")] = None,
    truncated: Annotated[int | None, _share("in pairs with a head or tail")] = None,
    wrapped: Annotated[int | None, _share("in pairs within the boilerplate of two sites")] = None,
    boilerplate: Annotated[int | None, _share("unrelated within shared boilerplate")] = None,
    passage: Annotated[int | None, _share("in pairs that share a passage")] = None,
    recognition: Annotated[int | None, _share("in pairs with errors of optical recognition")] = None,
    form: Annotated[str | None, typer.Option("--format", help="jsonl (default) or parquet.")] = None,
    columns: Columns = None,
    as_json: JsonOption = False,
) -> None:
    """Plant copies, passages, boilerplate and noise into texts, and write down what was planted where.

    OUT/documents.jsonl can be traced; OUT/truth/ holds clusters, passages, boilerplate (positions in code points)
    and the plan. All of it is simulation: what is measured on it tells of the planted kinds, not of the press.
    """
    from samesource.commands.simulate_corpus import simulate_corpus

    options = {
        "documents": documents,
        "seed": seed,
        "words": words,
        "edited": edited,
        "truncated": truncated,
        "wrapped": wrapped,
        "boilerplate": boilerplate,
        "passage": passage,
        "recognition": recognition,
        "form": form,
    }
    simulate_corpus(paths, options, columns, as_json=as_json)


@simulate.command("families")
def simulate_families_command(
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The folder to write.")],
    texts: Annotated[
        list[Path] | None, typer.Option("--from", help="Texts to grow families from, one each; else invented events.")
    ] = None,
    families: Annotated[int | None, typer.Option("--families", min=1, help="How many; default 5.")] = None,
    documents: Annotated[
        int | None, typer.Option("--documents", min=2, help="In each family, those withheld included; default 30.")
    ] = None,
    withheld: Annotated[float | None, typer.Option("--withheld", help="Share of the ancestors; default .33.")] = None,
    dates: Annotated[str | None, typer.Option("--dates", help="missing (default), shuffled or kept.")] = None,
    language: Annotated[
        list[str] | None, typer.Option("--language", help="en (default), de, fr, es, ru; several take turns.")
    ] = None,
    seed: Annotated[int | None, typer.Option("--seed", min=0, help="The same seed gives the same bytes.")] = None,
    as_json: JsonOption = False,
) -> None:
    """Grow families of reports with a known copying history: copies, excerpts, revisions, rewrites, mergers, losses.

    OUT/reports can be traced; OUT/truth holds parents, kinds of edge, changes and times, OUT/withheld the lost
    ancestors. All of it is simulation: word-level rewriting is cruder than a journalist's, and figures measured on it
    tell of the simulated steps, not of the press.
    """
    from samesource.commands.simulate_families import simulate_families

    options = {"families": families, "documents": documents, "withheld": withheld, "dates": dates, "seed": seed}
    simulate_families(out, texts or [], language or [], options, as_json=as_json)


app.add_typer(evaluate, name="evaluate")
app.add_typer(train, name="train")


def main() -> None:
    """Run the command line; exit 0 done, 1 input or data refused, 2 usage; raise KeyboardInterrupt when stopped."""
    try:
        code: Any = app(standalone_mode=False)
    except SamesourceError as error:
        sys.stderr.write(f"samesource: {error}\n")
        sys.exit(error.exit_code)
    except typer.TyperException as error:
        sys.stderr.write(f"samesource: {error.format_message()} Try 'samesource --help'.\n")
        sys.exit(error.exit_code)
    except typer.Abort:
        raise KeyboardInterrupt from None
    if code == _INTERRUPTED:  # typer returns it for Ctrl-C instead of raising
        raise KeyboardInterrupt
    sys.exit(code if isinstance(code, int) else 0)
