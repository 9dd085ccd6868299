"""Print a trace in the terminal."""

from __future__ import annotations

import io
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console, Group
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from samesource.exports.views.count_in_words import count_in_words
from samesource.exports.views.describe_row import describe_row
from samesource.exports.views.find_twins import find_twins
from samesource.exports.views.list_changed import list_changed
from samesource.exports.views.probability_in_words import probability_in_words
from samesource.exports.views.read_graph import Row
from samesource.exports.views.shorten_text import shorten_text
from samesource.exports.views.view_changes import NumberedChange
from samesource.exports.views.view_claims import ClaimView
from samesource.exports.views.view_story import SINGLE, StoryView, view_story
from samesource.exports.views.write_deck import write_deck
from samesource.exports.views.write_headline import write_headline
from samesource.exports.views.write_title import write_title
from samesource.model import Estimate, Trace

STORIES, ROWS, CLAIMS, CHANGES = 5, 30, 8, 4
"""How much of each is printed; report.html has the rest."""

WIDE = 90
"""From this width on claims stand in a table."""

_VERDICTS = {
    "single-text": "one text",
    "single-origin": "one origin",
    "circular": "circular",
    "independently-reported": "independent",
    "contradicted": "contradicted",
    "undetermined": "undetermined",
}


def print_summary(trace: Trace, console: Console | None = None, *, outputs: Sequence[Path] = ()) -> None:
    """Print the answer, the largest stories with lineage and claims, what was rejected, and where `outputs` are."""
    out = console or _open_console()
    told = [story for story in trace.stories if len(story.documents) > 1]
    if not told and len(trace.documents) == 1:
        told = list(trace.stories[:1])
    views = [view_story(trace, story, str(number)) for number, story in enumerate(told[:STORIES], start=1)]
    given = len(trace.documents) + (trace.left_out.documents if trace.left_out else 0)
    out.print()
    out.print(Text(write_title(trace, told, views, given), style="bold"))
    for view in views:
        _print_story(out, view, given if len(told) == 1 else None, many=len(told) > 1)
    if len(told) > STORIES:
        out.print(
            f"\n… and {len(told) - STORIES:,} more stories, in report.html and trace.json", style="dim", markup=False
        )
    _say_corrections(out, trace)
    _print_end(out, trace, given, outputs)


def _open_console() -> Console:
    """Open standard output; a terminal that lacks a sign shows a question mark for it."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    return Console(highlight=False)


def _print_story(out: Console, view: StoryView, given: int | None, *, many: bool) -> None:
    if many:
        out.print()
        out.rule(Text(shorten_text(view.story.title or "untitled story", 70)), align="left", style="dim")
        out.print(Text(write_headline(view)))
    out.print(Text(write_deck(view, given), style="dim"))
    out.print()
    out.print(_draw_tree(view))
    if view.claims:
        out.print()
        out.print(_list_claims(view.claims, out.width))
        if len(view.claims) > CLAIMS:
            out.print(f"… and {len(view.claims) - CLAIMS} more claims", style="dim", markup=False)


def _draw_tree(view: StoryView) -> Group:
    shown = {changed.id: changed.shown[:CHANGES] for changed in list_changed(view)}
    trees: list[Tree | Text] = []
    branches: dict[int, Tree] = {}
    for row in view.graph.rows[:ROWS]:
        branch = Tree(_say_row(view, row), guide_style="dim")
        if row.depth and row.depth - 1 in branches:
            branches[row.depth - 1].children.append(branch)
        else:
            trees.append(branch)
        branches[row.depth] = branch
        for numbered in shown.get(row.id, ()):
            branch.add(_say_change(numbered))
    if len(view.graph.rows) > ROWS:
        trees.append(Text(f"… and {len(view.graph.rows) - ROWS} more reports", style="dim"))
    return Group(*trees)


def _say_row(view: StoryView, row: Row) -> Text:
    label = view.labels[row.id]
    style = {"independent": "bold cyan", "either": "cyan", "lost": "dim italic"}.get(label.standing, "bold")
    line = Text.assemble((label.token, style), " ", (shorten_text(label.name, 60), "bold"))
    words = describe_row(view, row)
    line.append(f"  {words.text}", style="dim")
    if row.edges:
        probability = find_twins(view.graph, row.edges[0]).probability
        said = f"{probability_in_words(probability, chosen=True)} ({probability:.2f})"
        line.append(f" · {said}" if row.edges[0].determined else f" · that they are related: {said}", style="dim")
    if words.factual:
        line.append(f"  ◆ {count_in_words(words.factual, 'factual change')}", style="red")
    return line


def _say_change(numbered: NumberedChange) -> Text:
    kind = numbered.change.kind.removesuffix("-dropped").removesuffix("-added")
    named = "" if kind in ("omission", "addition", "quote") else f"{kind} "
    return Text.assemble(("◆ ", "red"), (named, "dim"), str(numbered.short))


def _list_claims(claims: list[ClaimView], width: int) -> Table | Group:
    lines = [_say_claim(view) for view in claims[:CLAIMS]]
    if width < WIDE:
        return Group(*(Text.assemble(words, "\n  ", counts, "  ", verdict) for words, counts, verdict in lines))
    table = Table(box=None, pad_edge=False, header_style="dim", show_edge=False)
    table.add_column("claim", ratio=1, overflow="fold")
    table.add_column("reports → texts → origins", justify="right", no_wrap=True)
    table.add_column("verdict", no_wrap=True)
    for line in lines:
        table.add_row(*line)
    return table


def _say_claim(view: ClaimView) -> tuple[Text, Text, Text]:
    """Return a claim's words, its counts and its verdict."""
    claim, support = view.claim, view.claim.support
    words = Text(shorten_text(claim.text[:1].upper() + claim.text[1:], 110))
    if claim.origin:
        words.append(f"  {shorten_text(claim.origin.name, 50)}", style="dim")
    counts = f"{support.documents} → {_interval(support.independent_texts)} → {_interval(support.independent_origins)}"
    style = "yellow" if claim.verdict in SINGLE else "red" if claim.verdict == "contradicted" else "cyan"
    return words, Text(counts), Text(_VERDICTS[claim.verdict], style=style)


def _interval(count: Estimate) -> str:
    return str(count.estimate) if count.low == count.high else f"{count.estimate} ({count.low} to {count.high})"


def _say_corrections(out: Console, trace: Trace) -> None:
    """Print what a person overruled."""
    for given in trace.corrections:
        out.print(f"A person's word (row {given.line} of the corrections): {given.words()}", markup=False)


def _print_end(out: Console, trace: Trace, given: int, outputs: Sequence[Path]) -> None:
    out.print()
    if trace.left_out:
        out.print(Text(f"{trace.left_out.reason}: {trace.left_out.documents:,} documents are in the tables only"))
    if trace.rejected:
        out.print(Text(f"{len(trace.rejected):,} given could not be used:", style="yellow"))
        reasons = Counter(row.reason for row in trace.rejected)
        for reason, count in sorted(reasons.items(), key=lambda item: (-item[1], item[0]))[:5]:
            first = next(row.id for row in trace.rejected if row.reason == reason)
            more = f" and {count - 1:,} more" if count > 1 else ""
            out.print(Text(f"  {first}{more}: {reason}", style="dim"))
    scope = f"Among the {given:,} documents given; no dependence found is not proof of independence."
    out.print(Text(scope, style="italic dim"))
    for path in outputs:
        out.print(Text.assemble(("→ ", "cyan"), str(path)))
