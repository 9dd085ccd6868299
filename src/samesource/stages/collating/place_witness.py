"""Place one more witness in the table."""

from __future__ import annotations

from collections import Counter, defaultdict

from samesource.records.prepared import IS_NAME, IS_NUMBER
from samesource.stages.collating.align_words import align_words
from samesource.stages.collating.heaviest_chain import heaviest_chain
from samesource.stages.collating.variant_table import Column, Row, VariantTable
from samesource.stages.collating.witness_text import ASIDE, WitnessText

COVER = 0.45
"""Share of a sentence's content that a row must hold, where no link says that they correspond."""
Link = tuple[list[int], list[int]]
"""Units of the guide and of the witness that correspond."""


def place_witness(table: VariantTable, text: WitnessText, guides: list[tuple[int, list[Link]]]) -> None:
    """Add `text` as the next witness, aligned with `guides` (witnesses placed before, with the links to each).

    Words that a guide has too go into its columns; what stands between them joins the words others have there, typed
    words first; the rest makes new columns, and sentences that nobody has make new rows. Progressive alignment
    (Feng & Doolittle 1987; Spencer & Howe 2004 for witnesses) along the lineage. Every token gets one cell.
    """
    witness = len(table.witnesses)
    table.witnesses.append(text)
    if guides and table.witnesses[guides[0][0]].folded == text.folded:
        _place_copy(table, witness, guides[0][0])
        return
    columns: list[Column | None] = [None] * len(text.tokens)
    homes: dict[int, Row] = {}
    for guide, links in guides:
        _match_guide(table, guide, text, links, columns, homes)
    table.at.append([_NOWHERE] * len(text.tokens))
    rows = _assign_rows(table, text, columns, homes)
    tokens: dict[int, list[int]] = defaultdict(list)
    for token, row in enumerate(rows):
        tokens[id(row)].append(token)
    for own in tokens.values():
        _merge(table, witness, rows[own[0]], own, columns)


def _place_copy(table: VariantTable, witness: int, guide: int) -> None:
    """Put a text of the very same words into the columns of its guide."""
    columns = list(table.at[guide])
    table.at.append(columns)
    for token, column in enumerate(columns):
        column.cells[witness] = token


def _match_guide(
    table: VariantTable,
    guide: int,
    text: WitnessText,
    links: list[Link],
    columns: list[Column | None],
    homes: dict[int, Row],
) -> None:
    """Take the columns of the guide's equal words, for units that no earlier guide gave any."""
    own, at = table.witnesses[guide], table.at[guide]
    for of_guide, of_text in links:
        free = [unit for unit in of_text if unit not in homes]
        theirs = [token for unit in of_guide for token in range(*own.units[unit][1:])]
        ours = [token for unit in free for token in range(*text.units[unit][1:])]
        if not ours or not theirs:
            continue
        for token, equal in align_words(own, text, theirs, ours):
            columns[equal] = at[token]
        common = Counter(id(at[token].row) for token in theirs).most_common(1)[0][0]
        home = next(at[token].row for token in theirs if id(at[token].row) == common)
        for unit in free:
            homes[unit] = home


def _assign_rows(
    table: VariantTable, text: WitnessText, columns: list[Column | None], homes: dict[int, Row]
) -> list[Row]:
    """Give every token a row: that of its column, of its neighbours, of its sentence, or a new one."""
    rows: list[Row] = []
    for number, unit in enumerate(text.units):
        kind, first, last = unit
        held = [column.row for column in columns[first:last] if column]
        if held:
            row = held[0]
            for column in columns[first:last]:
                row = column.row if column else row
                rows.append(row)
            continue
        home = _find_home(table, text, unit, homes.get(number), columns)
        if home is None:
            home = Row(kind)
            after = table.rows.index(rows[-1]) + 1 if rows else _before_first(table, columns)
            table.rows.insert(after, home)
            if kind == ASIDE:
                table.asides[tuple(text.folded[first:last])] = home
        rows += [home] * (last - first)
    return rows


def _find_home(
    table: VariantTable, text: WitnessText, unit: tuple[int, int, int], home: Row | None, columns: list[Column | None]
) -> Row | None:
    """Return the row of a unit none of whose words has a column yet, and give its words theirs where they are known."""
    kind, first, last = unit
    if kind == ASIDE:
        row = table.asides.get(tuple(text.folded[first:last]))
        if row and row.columns:
            columns[first:last] = row.columns[: last - first]
        return row
    row = home or table.find_row(text, unit, COVER)
    if row and not home:
        holding: dict[int, list[int]] = {}
        for i, column in enumerate(row.columns):
            for stem in column.stems:
                holding.setdefault(stem, []).append(i)
        near = [(i, j - first, text.weights[j]) for j in range(first, last) for i in holding.get(text.stems[j], ())]
        for i, j, _ in heaviest_chain([(i, j, max(weight, 1)) for i, j, weight in near]):
            columns[first + j] = row.columns[i]
    return row


def _before_first(table: VariantTable, columns: list[Column | None]) -> int:
    """Return where a row goes that stands before all that is known of a witness."""
    first = next((column for column in columns if column), None)
    return table.rows.index(first.row) if first else 0


def _merge(table: VariantTable, witness: int, row: Row, tokens: list[int], columns: list[Column | None]) -> None:
    """Put a witness's tokens of one row into its columns, and make those that are missing."""
    text = table.witnesses[witness]
    order = {id(column): i for i, column in enumerate(row.columns)}
    wanted = [(order[id(c)], token, text.weights[token] + 1) for token in tokens if (c := columns[token])]
    chain = [(i, token) for i, token, _ in heaviest_chain(wanted)]
    if len(chain) < len(wanted):
        placed = {token for _, token in chain}
        moved = [(witness, token, row.columns[i]) for i, token, _ in wanted if token not in placed]
        table.moved += moved
    if len(chain) == len(tokens):
        for i, token in chain:
            table.put(witness, token, row.columns[i])
        return
    made: list[Column] = []
    place = {token: i for i, token in chain}
    between: list[int] = []
    at = 0
    for token in [*tokens, -1]:
        i = place.get(token, -1) if token >= 0 else len(row.columns)
        if i < 0:
            between.append(token)
            continue
        made += _fill_gap(table, witness, row, row.columns[at:i], between)
        between, at = [], i
        if token >= 0:
            table.put(witness, token, row.columns[i])
            made.append(row.columns[i])
            at = i + 1
    row.columns = made


def _fill_gap(table: VariantTable, witness: int, row: Row, gap: list[Column], tokens: list[int]) -> list[Column]:
    """Lay tokens out among the columns between two matched ones; return these columns with those added."""
    if not tokens:
        return gap
    text = table.witnesses[witness]
    near = [
        (i, j, weight)
        for i, column in enumerate(gap)
        for j, token in enumerate(tokens)
        if (weight := _likeness(column, text, token))
    ]
    made: list[Column] = []
    before = (-1, -1)
    for i, j, _ in [*heaviest_chain(near), (len(gap), len(tokens), 0)]:
        free, rest = gap[before[0] + 1 : i], tokens[before[1] + 1 : j]
        free += [Column(row) for _ in range(len(rest) - len(free))]
        for column, token in zip(free, rest, strict=False):
            table.put(witness, token, column)
        made += free
        if i < len(gap):
            table.put(witness, tokens[j], gap[i])
            made.append(gap[i])
        before = (i, j)
    return made


def _likeness(column: Column, text: WitnessText, token: int) -> int:
    """Weigh how well a token suits a column: equal form, equal stem, both numbers, both names."""
    if text.folded[token] in column.forms:
        return text.weights[token] + 400_000
    if text.stems[token] and text.stems[token] in column.stems:
        return text.weights[token] + 300_000
    both = column.flags & text.flags[token]
    return 200_000 if both & IS_NUMBER else 100_000 if both & IS_NAME else 0


_NOWHERE = Column(Row(ASIDE))
