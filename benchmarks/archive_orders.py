"""Whether an archive filled in any order and any pieces holds what one run over everything gives.

    python benchmarks/archive_orders.py SOURCE [--orders 20] [--first N] [--most 40] [--learn]

SOURCE is a folder of reports or a JSON Lines file (gz too), of which --first takes so many. For each order the
documents are shuffled, added in pieces of 1 to --most, and every story is compared with that of a run over all with
the same statistics: relations, lineage, changes, claims and damage, to the byte. With --learn the statistics are
learnt from the documents, else the archive begins with none. Prints a line an order; exit 1 where one differs.
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import json
import random
import sys
import tempfile
import time
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

import samesource as ss
from samesource.config import Config
from samesource.reading.read_sources import read_sources
from samesource.reading.rows import DocumentRow
from samesource.shelving.split_stories import split_stories

APART = ("created", "options", "epoch", "version")


def digest(trace: ss.Trace) -> str:
    """Name what a trace says of its story."""
    content = trace.to_dict(with_text=False)
    told = {name: content[name] for name in content if name not in APART}
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


def read_rows(source: Path, first: int | None) -> list[DocumentRow]:
    """Read what is to be added."""
    rows = read_sources([source], None, Config().reading)
    return list(itertools.islice((row for row in rows if isinstance(row, DocumentRow)), first))


def table_of(rows: list[DocumentRow]) -> pa.Table:
    """Give rows to a run as a table."""
    names = ("id", "text", "url", "outlet", "title", "byline", "published", "language")
    return pa.Table.from_pylist([{name: getattr(row, name) for name in names} for row in rows])


def main() -> None:
    """Compare every order with the run over all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path)
    parser.add_argument("--orders", type=int, default=20)
    parser.add_argument("--first", type=int)
    parser.add_argument("--most", type=int, default=40)
    parser.add_argument("--learn", action="store_true")
    options = parser.parse_args()
    given = table_of(read_rows(options.source, options.first))
    count = given.num_rows
    differing = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with ss.Archive.create(folder / "first", given if options.learn else None) as archive:
            epoch = folder / "epoch.parquet"
            pq.write_table(archive.statistics(), epoch)
        config = ss.load_config(write_limit(folder, count))
        began = time.process_time()
        trace = ss.trace(given, epoch=epoch, depth="rewrites", config=config)
        expected = {story: digest(part) for story, part in split_stories(trace).items()}
        print(f"{count:,} documents, {len(expected):,} stories, at once: {time.process_time() - began:.0f} CPU s")
        for order in range(options.orders):
            drawn = random.Random(order)
            waiting, began = drawn.sample(range(count), count), time.process_time()
            source = given if options.learn else None
            with ss.Archive.create(folder / f"order-{order}", source, config=config) as archive:
                while waiting:
                    piece = drawn.randint(1, options.most)
                    archive.add(given.take(waiting[:piece]))
                    waiting = waiting[piece:]
                found = {entry.id: digest(archive.story(entry.id)) for entry in archive.stories()}
            wrong = {story for story in expected.keys() | found.keys() if expected.get(story) != found.get(story)}
            differing += bool(wrong)
            print(f"order {order}: {len(wrong)} stories differ, {time.process_time() - began:.0f} CPU s", flush=True)
    sys.exit(1 if differing else 0)


def write_limit(folder: Path, documents: int) -> Path:
    """Write options under which a trace shows every document."""
    path = folder / "options.toml"
    path.write_text(f"[report]\ndocuments_limit = {max(5_000, documents)}\n", encoding="utf-8")
    return path


if __name__ == "__main__":
    main()
