"""Both engines on the same documents, the second time shuffled: seconds, and whether trace.json has the same bytes.

    python benchmarks/engines.py [STORIES]

Needs Java and the extra `spark`. STORIES (default 500): how many agency stories, where the development data are.
"""

from __future__ import annotations

import gzip
import itertools
import json
import random
import sys
import time
from pathlib import Path

import samesource
from samesource.apply_options import apply_options
from samesource.config import Config

ROOT = Path(__file__).resolve().parent.parent
ARCHIVE = ROOT.parent / "shared" / "data" / "reuters21578" / "documents.jsonl.gz"


def trace_bytes(documents: list[samesource.Document], engine: str) -> tuple[str, float]:
    """Return trace.json without `created`, and the seconds it took."""
    start = time.perf_counter()
    config = apply_options(Config(), {"engine": {"name": engine}})
    trace = samesource.trace(documents, config=config).to_dict(with_text=True)
    return json.dumps({**trace, "created": ""}, ensure_ascii=False), time.perf_counter() - start


def main() -> None:
    """Print one line a collection; exit 1 where bytes differ."""
    family = [
        samesource.Document(id=path.stem, text=path.read_text(encoding="utf-8"))
        for path in sorted((ROOT / "examples" / "tollan-bank").glob("*.txt"))
    ]
    collections = {"a family of twelve reports": family}
    if ARCHIVE.is_file():
        count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
        with gzip.open(ARCHIVE, "rt", encoding="utf-8") as stream:
            rows = [json.loads(line) for line in itertools.islice(stream, count)]
        collections[f"{count} agency stories"] = [
            samesource.Document(id=row["id"], title=row["title"], text=row["text"]) for row in rows
        ]
    differ = False
    for name, documents in collections.items():
        here, seconds = trace_bytes(documents, "duckdb")
        there, longer = trace_bytes(random.Random(7).sample(documents, len(documents)), "spark")
        differ |= here != there
        print(
            f"{name}: DuckDB {seconds:.1f} s, Spark {longer:.1f} s, {'same bytes' if here == there else 'BYTES DIFFER'}"
        )
    sys.exit(1 if differ else 0)


if __name__ == "__main__":
    main()
