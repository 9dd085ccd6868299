"""What speaks for and against an edge of a tradition, quoting the readings."""

from __future__ import annotations

import math
from collections import Counter
from typing import Any

import numpy as np
import numpy.typing as npt

from samesource.records.reading_tree import ReadingTree
from samesource.records.witness_table import WitnessTable
from samesource.witness_config import WitnessConfig

IntArray = npt.NDArray[np.int64]
Entry = dict[str, Any]


def quote_readings(
    table: WitnessTable,
    codes: IntArray,
    tree: ReadingTree,
    names: list[str],
    pair: tuple[int, int],
    config: WitnessConfig,
) -> list[Entry]:
    """Return trace.json's evidence[] of shared and of differing readings for the nodes `pair`, the rarest first.

    A shared reading weighs ln(witnesses there / others that have it too, at least one): the rarer, the less likely to
    arise twice. A reading that one shares with others against its neighbour weighs the same against. `places` and
    readings are quoted; beyond `config.quoted` a side the rest is summed up.
    """
    one, other = (tree.readings[node] for node in pair)
    same = one == other
    for_: list[Entry] = []
    against: list[Entry] = []
    for place in range(codes.shape[1]):
        column = codes[:, place]
        known = column >= 0
        if any(node < tree.given and not known[node] for node in pair):
            continue
        if same[place]:
            entry = _shared(table, column, int(one[place]), place, names, pair, tree.given)
        else:
            entry = _apart(table, column, tree.readings[:, place], place, names, pair, tree.given)
        if entry is not None:
            (for_ if entry["for"] else against).append(entry)
    return _cut(for_, "share", config) + _cut(against, "are apart in", config)


def _shared(
    table: WitnessTable, column: IntArray, code: int, place: int, names: list[str], pair: tuple[int, int], given: int
) -> Entry | None:
    """Quote a reading that both have and few others."""
    holders = np.flatnonzero(column == code)
    others = [int(w) for w in holders if w not in pair]
    known = int((column >= 0).sum())
    if 2 * len(holders) > known or known == len(holders):
        return None
    rest = Counter(str(table.readings[w][place]) for w in np.flatnonzero((column >= 0) & (column != code)))
    against = ", ".join(f"{reading!r}" for reading, _ in sorted(rest.items(), key=lambda item: (-item[1], item[0]))[:2])
    reading = str(table.readings[int(holders[0])][place]) if len(holders) else ""
    if len(holders) == 0:
        return None
    alone = f"as only {', '.join(names[w] for w in others[:4])} {'do' if len(others) > 1 else 'does'} besides"
    if not others:
        alone = "where no one else does"
    both = "both have"
    if any(node >= given for node in pair):
        both = f"{_witnessed(names, pair, given)} has, as the lost source will have had,"
    return _entry(
        "shared-reading",
        f"{both} {reading!r} {alone}; the others: {against} (place {table.places[place]})",
        math.log(known / max(1, len(others))),
        True,
    )


def _apart(
    table: WitnessTable,
    column: IntArray,
    filled: IntArray,
    place: int,
    names: list[str],
    pair: tuple[int, int],
    given: int,
) -> Entry | None:
    """Quote a reading that one of the two has with a third against the other."""
    for node, opposite in (pair, pair[::-1]):
        if node >= given:
            continue
        holders = np.flatnonzero(column == column[node])
        others = [int(w) for w in holders if w != node]
        known = int((column >= 0).sum())
        if others and 2 * len(holders) <= known:
            reading, instead = (
                str(table.readings[node][place]),
                next((str(table.readings[w][place]) for w in np.flatnonzero(column == filled[opposite])), "?"),
            )
            says = (
                f"{names[node]} has {reading!r} with {', '.join(names[w] for w in others[:3])}, where "
                f"{names[opposite]} has {instead!r} (place {table.places[place]})"
            )
            return _entry("differing-reading", says, math.log(known / len(others)), False)
    return None


def _witnessed(names: list[str], pair: tuple[int, int], given: int) -> str:
    return next((names[node] for node in pair if node < given), names[pair[0]])


def _cut(entries: list[Entry], verb: str, config: WitnessConfig) -> list[Entry]:
    """Keep the weightiest and count the rest."""
    entries = sorted(entries, key=lambda entry: (-entry["weight"], entry["says"]))
    kept, rest = entries[: config.quoted], entries[config.quoted :]
    if rest:
        says = f"and they {verb} {len(rest)} further such readings"
        total = sum(entry["weight"] for entry in rest)
        kept.append(_entry("further-readings", says, total, entries[0]["for"]))
    return kept


def _entry(kind: str, says: str, weight: float, supports: bool) -> Entry:
    """Fill one entry of evidence[]; a table has no positions in a text."""
    return {"kind": kind, "says": says, "weight": round(weight, 6), "for": supports, "a": None, "b": None}
