"""gaoya: its index splits, hashes and filters by its own estimate of similarity, on all cores; components joined.

    python gaoya_groups.py DOCUMENTS.parquet GROUPS.jsonl

Its users rely on the estimate, so nothing is verified beyond it.
"""

from __future__ import annotations

import gaoya
from groups import BANDS, GRAM, PERMUTATIONS, ROWS, THRESHOLD, arguments, join_pairs, read_texts, write_groups


def main() -> None:
    """Group the documents."""
    documents, out = arguments()
    ids, texts = read_texts(documents)
    index = gaoya.minhash.MinHashStringIndex(
        hash_size=32,
        jaccard_threshold=THRESHOLD,
        num_bands=BANDS,
        band_size=ROWS,
        num_hashes=PERMUTATIONS,
        analyzer="word",
        lowercase=True,
        ngram_range=(GRAM, GRAM),
        id_container="smallvec",
    )
    index.par_bulk_insert_docs(list(range(len(texts))), texts)
    pairs = ((a, b) for a, near in enumerate(index.par_bulk_query(texts)) for b in near if a != b)
    write_groups(out, ids, join_pairs(pairs))


if __name__ == "__main__":
    main()
