"""Discover truth and copiers in tables of bookshops whose truth and copiers are known.

usage: bookshops.py [SEED ...]

877 shops list the authors of 1,263 books, as many as in the table of Dong, Berti-Equille and Srivastava (VLDB 2009);
ours is generated. Some shops copy a bigger one; in the second table of each seed none does.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from typing import NamedTuple

from samesource.independence import Discovery, discover_truth

SHOPS, BOOKS, WRONG = 877, 1263, 12
CLUSTERS, COPY_RATE = 16, 0.85


class Shops(NamedTuple):
    """Rows (shop, book, authors), the true authors of each book, and whom each copier copies."""

    rows: list[tuple[str, str, str]]
    truth: dict[str, str]
    copies: dict[str, str]


def make_shops(seed: int, *, clusters: int = CLUSTERS) -> Shops:
    """Generate a table: coverage is skewed, accuracy 0.4 to 0.9, wrong values are skewed too, copiers copy 85%."""
    draw = random.Random(seed)
    books = [f"book{i:04d}" for i in range(BOOKS)]
    truth = {book: _authors(book, draw.randrange(100)) for book in books}
    shops = [f"shop{i:03d}" for i in range(SHOPS)]
    draw.shuffle(shops)
    listed: dict[str, dict[str, str]] = {}
    copies: dict[str, str] = {}
    at = 0
    for _ in range(clusters):
        original = shops[at]
        listed[original] = _own(draw, truth, draw.randint(150, 500), draw.uniform(0.4, 0.65))
        followers = draw.randint(4, 9)
        for copier in shops[at + 1 : at + 1 + followers]:
            copies[copier] = original
            listed[copier] = _copied(draw, listed[original], truth)
        at += 1 + followers
    for shop in shops[at:]:
        number = min(BOOKS, max(2, int(draw.lognormvariate(1.8, 0.9))))
        listed[shop] = _own(draw, truth, number, draw.uniform(0.5, 0.9))
    rows = [(shop, book, value) for shop in sorted(listed) for book, value in sorted(listed[shop].items())]
    return Shops(rows, truth, copies)


def _own(draw: random.Random, truth: dict[str, str], number: int, accuracy: float) -> dict[str, str]:
    return {book: _value(draw, book, truth, accuracy) for book in draw.sample(sorted(truth), number)}


def _copied(draw: random.Random, original: dict[str, str], truth: dict[str, str]) -> dict[str, str]:
    """Take part of what another shop lists, most values as they are, and list some books of one's own."""
    taken = draw.sample(sorted(original), int(len(original) * draw.uniform(0.5, 0.95)))
    accuracy = draw.uniform(0.6, 0.9)
    found = {
        book: original[book] if draw.random() < COPY_RATE else _value(draw, book, truth, accuracy) for book in taken
    }
    return _own(draw, truth, draw.randint(5, 30), accuracy) | found


def _value(draw: random.Random, book: str, truth: dict[str, str], accuracy: float) -> str:
    """Draw the right authors, or wrong ones of which some are commoner."""
    if draw.random() < accuracy:
        return truth[book]
    wrong = int(WRONG * draw.random() ** 1.5)
    return _authors(book, 100 + (int(truth[book][-2:]) + 7 * wrong) % 100)


def _authors(book: str, number: int) -> str:
    """Name authors so that the order of names tells nothing of who is right."""
    return f"authors {number * 7919 % 100:02d} of {book}, {number:03d}"


def majority(rows: list[tuple[str, str, str]]) -> dict[str, str]:
    """Return the value that most shops give for each book, of equals the first in order."""
    votes: dict[str, Counter[str]] = {}
    for _, book, value in rows:
        votes.setdefault(book, Counter())[value] += 1
    return {book: min(counted, key=lambda value: (-counted[value], value)) for book, counted in votes.items()}


def accuracy(found: dict[str, str], truth: dict[str, str]) -> float:
    """Return the share of right values."""
    return sum(found[book] == truth[book] for book in found) / len(found)


def copiers_found(found: Discovery, copies: dict[str, str]) -> tuple[float, float, float]:
    """Return precision and recall of the sources called copiers, and the share of these with the right original."""
    said = {one.copier: one.original for one in found.copies}
    right = set(said) & set(copies)
    named = sum(said[copier] == copies[copier] for copier in right)
    return len(right) / max(1, len(said)), len(right) / max(1, len(copies)), named / max(1, len(right))


def main() -> None:
    for seed in [int(one) for one in sys.argv[1:]] or [1, 2, 3]:
        for clusters in (CLUSTERS, 0):
            shops = make_shops(seed, clusters=clusters)
            began = time.process_time()
            found = discover_truth(shops.rows)
            spent = time.process_time() - began
            precision, recall, named = copiers_found(found, shops.copies)
            ours, votes = accuracy(dict(found.truth), shops.truth), accuracy(majority(shops.rows), shops.truth)
            print(
                f"seed {seed} copiers {len(shops.copies):3} of {SHOPS} rows {len(shops.rows)}: "
                f"copiers P {precision:.3f} R {recall:.3f}, original {named:.3f}; called copiers {len(found.copies)}; "
                f"truth {ours:.3f}, majority {votes:.3f}; {found.rounds} rounds, {spent:.2f} CPU s"
            )


if __name__ == "__main__":
    main()
