"""What a witness says in another order than the text it was aligned with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from samesource.records.collation import Transposition
from samesource.stages.collating.align_words import RARE
from samesource.stages.collating.heaviest_chain import heaviest_chain
from samesource.stages.collating.variant_table import VariantTable
from samesource.stages.collating.witness_text import ASIDE

_RUN = 3
"""Words of the shortest run that is called moved when it is found in another sentence."""


def find_transpositions(table: VariantTable, guides: Sequence[Sequence[int]]) -> list[Transposition]:
    """Find sentences out of order, words out of order in a sentence, and runs moved into another sentence.

    `guides` are those of each witness; a witness is held against the first. Sentences: all but the heaviest chain that
    keeps the guide's order. Runs: equal words that no column holds together.
    """
    found: list[Transposition] = []
    for witness, own in enumerate(guides):
        if own and table.witnesses[witness].folded != table.witnesses[own[0]].folded:
            found += _moved_rows(table, witness, own[0])
            found += _moved_words(table, witness, own[0])
            found += _moved_runs(table, witness, own[0])
    return sorted(set(found), key=lambda t: (t.witness, t.start, t.end, t.other_start))


def _moved_rows(table: VariantTable, witness: int, guide: int) -> Iterator[Transposition]:
    """Yield the sentences that stand elsewhere among those that the guide has too."""
    theirs = {row: (start, end) for row, start, end in _stretches(table, guide)}
    shared = [(row, start, end) for row, start, end in _stretches(table, witness) if row in theirs]
    kept = {pair[:2] for pair in heaviest_chain([(s, theirs[row][0], e - s) for row, s, e in shared])}
    for row, start, end in shared:
        if (start, theirs[row][0]) not in kept:
            yield Transposition(witness, start, end, guide, *theirs[row])


def _stretches(table: VariantTable, witness: int) -> list[tuple[int, int, int]]:
    """Return (row, first token, token after the last) of each row's longest stretch in a witness; no asides."""
    stretches: list[tuple[int, int, int]] = []
    columns = table.at[witness]
    start = 0
    for token in range(1, len(columns) + 1):
        if token == len(columns) or columns[token].row is not columns[start].row:
            if columns[start].row.kind != ASIDE:
                stretches.append((id(columns[start].row), start, token))
            start = token
    longest: dict[int, tuple[int, int, int]] = {}
    for stretch in stretches:
        held = longest.get(stretch[0])
        if held is None or stretch[2] - stretch[1] > held[2] - held[1]:
            longest[stretch[0]] = stretch
    return sorted(longest.values(), key=lambda stretch: stretch[1])


def _moved_words(table: VariantTable, witness: int, guide: int) -> Iterator[Transposition]:
    """Yield runs of words that stand in another order inside their row."""
    text = table.witnesses[witness]
    pairs = [
        (token, column.cells[guide])
        for own, token, column in table.moved
        if own == witness and guide in column.cells and column.row.kind != ASIDE
        if table.at[witness][token] is not column and witness not in column.cells
    ]
    for start, other, length in _runs(sorted(pairs)):
        if sum(text.weights[start : start + length]) >= RARE:
            yield Transposition(witness, start, start + length, guide, other, other + length)


def _moved_runs(table: VariantTable, witness: int, guide: int) -> Iterator[Transposition]:
    """Yield runs of words, unmatched on both sides, that stand in different rows."""
    text, other = table.witnesses[witness], table.witnesses[guide]
    ours, theirs = _lone(table, witness, guide), _lone(table, guide, witness)
    known: dict[tuple[str, ...], int] = {}
    for i in theirs:
        known.setdefault(tuple(other.folded[i : i + _RUN]), i)
    open_theirs = set(theirs)
    pairs = []
    for i in ours:
        j = known.get(tuple(text.folded[i : i + _RUN]))
        if j is not None and {j, j + 1, j + 2} <= open_theirs:
            pairs += [(i + step, j + step) for step in range(_RUN)]
    open_ours = set(ours)
    for start, at, length in _runs(sorted({pair for pair in pairs if pair[0] in open_ours})):
        apart = table.at[witness][start].row is not table.at[guide][at].row
        if length >= _RUN and apart and sum(text.weights[start : start + length]) >= RARE:
            yield Transposition(witness, start, start + length, guide, at, at + length)


def _lone(table: VariantTable, witness: int, other: int) -> list[int]:
    """Return the story tokens of a witness that stand in no column with an equal word of the other."""
    text, theirs = table.witnesses[witness], table.witnesses[other]
    lone = []
    for token, column in enumerate(table.at[witness]):
        cell = column.cells.get(other)
        if column.row.kind != ASIDE and (cell is None or theirs.folded[cell] != text.folded[token]):
            lone.append(token)
    return lone


def _runs(pairs: list[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """Yield (start, start of the other, length) of pairs that count up together."""
    start = 0
    for end in range(1, len(pairs) + 1):
        if end == len(pairs) or pairs[end] != (pairs[end - 1][0] + 1, pairs[end - 1][1] + 1):
            yield pairs[start][0], pairs[start][1], end - start
            start = end
