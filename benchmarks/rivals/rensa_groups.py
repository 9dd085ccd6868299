"""rensa: words split in Python, its MinHash and LSH, candidates verified exactly, components joined.

    python rensa_groups.py DOCUMENTS.parquet GROUPS.jsonl [PROCESSES]

More than one process splits and sketches in a pool, which its documentation does not show but its users can write.
"""

from __future__ import annotations

import itertools
import multiprocessing
import sys

from groups import (
    BANDS,
    PERMUTATIONS,
    SEED,
    THRESHOLD,
    arguments,
    join_pairs,
    read_texts,
    shingle,
    verify_pairs,
    write_groups,
)
from rensa import RMinHash, RMinHashLSH

BATCH = 2_000
"""Texts split before they are sketched: the strings of so many live at a time."""


def sketch(texts: list[str]) -> list[RMinHash]:
    """Return a sketch of the runs of five words of each text."""
    return RMinHash.from_token_sets([shingle(text) for text in texts], PERMUTATIONS, SEED)


def main() -> None:
    """Group the documents."""
    documents, out = arguments()
    processes = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    ids, texts = read_texts(documents)
    batches = (texts[i : i + BATCH] for i in range(0, len(texts), BATCH))
    if processes > 1:
        with multiprocessing.get_context("fork").Pool(processes) as pool:
            sketches = list(itertools.chain.from_iterable(pool.imap(sketch, batches)))
    else:
        sketches = list(itertools.chain.from_iterable(map(sketch, batches)))
    index = RMinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS, num_bands=BANDS)
    index.insert_many(sketches)
    pairs = ((a, b) for a, near in enumerate(index.query_all(sketches)) for b in near if a < b)
    write_groups(out, ids, join_pairs(verify_pairs(texts, pairs)))


if __name__ == "__main__":
    main()
