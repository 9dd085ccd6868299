"""Build what the template needs of one story."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from samesource.exports.html.cut_pieces import Piece, cut_pieces
from samesource.exports.html.draw_lineage import ROWS_DRAWN, draw_lineage
from samesource.exports.html.gather_evidence import EdgeEvidence, RowEvidence, gather_evidence
from samesource.exports.html.lay_out_matrix import ColumnGroup, lay_out_matrix
from samesource.exports.html.place_rows import place_rows
from samesource.exports.html.show_sentence import show_sentence
from samesource.exports.html.write_tree import write_tree
from samesource.exports.views.choose_rows import choose_rows
from samesource.exports.views.describe_row import describe_row
from samesource.exports.views.find_twins import Twins, find_twins
from samesource.exports.views.label_documents import Label
from samesource.exports.views.list_changed import Changed, list_changed
from samesource.exports.views.list_sources import Source, list_sources
from samesource.exports.views.read_graph import Row
from samesource.exports.views.read_time import read_time
from samesource.exports.views.shorten_text import shorten_text
from samesource.exports.views.show_dates import show_dates
from samesource.exports.views.view_changes import SEVERITIES, EdgeChanges
from samesource.exports.views.view_claims import Cell, ClaimView
from samesource.exports.views.view_story import StoryView
from samesource.exports.views.write_deck import write_deck
from samesource.exports.views.write_headline import write_headline
from samesource.model import Document


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list of documents; `number` names its text in the report."""

    document: Document
    label: Label
    number: int
    pieces: list[Piece]
    when: str
    place: str
    declares: list[str]
    furniture: str
    link: str | None
    copies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """All that the report shows of one story."""

    view: StoryView
    texts: dict[str, str]
    headline: str
    deck: str
    when: str
    note: str
    timed: bool
    drawing: Markup
    tree: Markup
    not_drawn: int
    sources: list[Source]
    changed: list[Changed]
    columns: list[ColumnGroup]
    edge_evidence: list[EdgeEvidence]
    row_evidence: list[RowEvidence]
    entries: list[Entry]
    copies: dict[str, int]
    twins: dict[str, Twins]
    claims: list[ClaimView]
    further: list[ClaimView]
    alone: int
    rows: list[Row]
    changes: list[EdgeChanges]
    unlisted: int

    def sentence(self, cell: Cell) -> list[tuple[str, bool]]:
        """Return the sentence behind a cell, in pieces of which one is marked."""
        return show_sentence(cell.assertion, self.texts.get(cell.assertion.document))


def build_page(
    view: StoryView,
    texts: dict[str, str],
    numbers: dict[str, int],
    *,
    given: int | None,
    share: bool,
    claims: int,
    timed: bool = True,
) -> Page:
    """Build the page of `view`, so many `claims` in full.

    `texts` and `numbers` go by document id; `given` is the number of documents where this is the only story; `timed`
    lets the drawing have a time axis where times are known.
    """
    shown = choose_rows(view)
    edges, rows = gather_evidence(view, shown, texts)
    ids = {row.id for row in shown}
    changes = [each for each in view.changes if each.edge.child in ids]
    return Page(
        view,
        texts,
        write_headline(view),
        write_deck(view, given),
        show_dates(view.graph),
        _note(view),
        place_rows(view.graph, view.graph.rows[:ROWS_DRAWN], timed=timed)[1] is not None,
        Markup(draw_lineage(view, timed=timed)),  # noqa: S704 - every text in it is escaped where it is put in
        Markup(write_tree(view, shown)),  # noqa: S704 - as above
        max(min(len(view.graph.rows), len(shown)) - ROWS_DRAWN, 0),
        list_sources(view),
        list_changed(view),
        lay_out_matrix(view),
        edges,
        rows,
        _list_entries(view, shown, texts, numbers, share=share),
        {row.id: len(row.copies) for row in view.graph.rows},
        {each.key: find_twins(view.graph, each.edge) for each in changes},
        view.claims[:claims],
        view.claims[claims:],
        _count_alone(view),
        shown,
        changes,
        len(view.graph.rows) - len(shown),
    )


def _count_alone(view: StoryView) -> int:
    return sum(not source.below and len(source.heads) == 1 for source in list_sources(view))


def _note(view: StoryView) -> str:
    standings = set(view.graph.standing.values())
    parts = ["Filled: written independently."] if "independent" in standings else []
    if "derived" in standings:
        parts.append("Ring: derived.")
    if "either" in standings:
        parts.append("Double ring: which of them came first is undetermined.")
    if "lost" in standings:
        parts.append("Dashed: not among the documents given.")
    if _count_alone(view) > 3:
        parts.append("From texts without an arrow nothing derives.")
    mergers = [view.labels[row.id].token for row in view.graph.rows if len(row.edges) > 1]
    if len(mergers) == 1:
        parts.append(f"{mergers[0]} joins two texts, so it may stand in two lines.")
    elif mergers:
        parts.append(f"{shorten_text(', '.join(mergers), 40)} join several texts, so they may stand in several lines.")
    return " ".join(parts)


def _list_entries(
    view: StoryView, shown: list[Row], texts: dict[str, str], numbers: dict[str, int], *, share: bool
) -> list[Entry]:
    entries = []
    for row in shown:
        document = view.graph.documents.get(row.id)
        if document:
            place = describe_row(view, row).text
            entries.append(_entry(view, document, texts, numbers, place, row.copies, share=share))
    apart = "another event: set apart"
    return entries + [_entry(view, document, texts, numbers, apart, (), share=share) for document in view.apart]


def _entry(
    view: StoryView,
    document: Document,
    texts: dict[str, str],
    numbers: dict[str, int],
    place: str,
    copies: tuple[str, ...],
    *,
    share: bool,
) -> Entry:
    text = texts.get(document.id)
    known = document.id in numbers and text is not None
    windows = _windows(view, document.id) if share else None
    time = read_time(document)
    declares = [
        f"{item.kind}: {shorten_text(item.value, 80)}"
        + (f" (= {view.labels[item.document].token})" if item.document in view.labels else "")
        for item in document.declared
    ]
    if document.agency:
        declares.insert(0, f"agency: {document.agency}")
    kinds = sorted({item.kind for item in document.furniture} - {"title"})
    return Entry(
        document,
        view.labels[document.id],
        numbers.get(document.id, -1),
        cut_pieces(document, text, windows) if known and text is not None else [],
        time.show(year=True) if time else "none known",
        place,
        list(dict.fromkeys(declares)),
        ", ".join(kinds) or "none",
        document.url if document.url and document.url.startswith(("http://", "https://")) else None,
        copies,
    )


def _windows(view: StoryView, name: str) -> list[tuple[int, int]]:
    """List what an excerpt of a document must show: its changes, the gravest first, then its assertions."""
    found: list[tuple[int, int, int]] = []
    for changes in view.changes:
        for numbered in changes.changes:
            change = numbered.change
            wording = change.old if changes.edge.parent == name else change.new if changes.edge.child == name else None
            if wording and wording.end > wording.start:
                found.append((SEVERITIES.index(change.severity), wording.start, wording.end))
    for row in view.claims:
        cell = row.cells.get(name)
        if cell and cell.assertion.start is not None and cell.assertion.end is not None:
            found.append((1, cell.assertion.start, cell.assertion.end))
    return [(start, end) for _, start, end in sorted(found)]
