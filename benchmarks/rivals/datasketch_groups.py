"""datasketch: words split in Python, its MinHash over NumPy and its LSH, candidates verified exactly.

python datasketch_groups.py DOCUMENTS.parquet GROUPS.jsonl
"""

from __future__ import annotations

from datasketch import MinHash, MinHashLSH
from groups import (
    BANDS,
    PERMUTATIONS,
    ROWS,
    SEED,
    arguments,
    join_pairs,
    read_texts,
    shingle,
    verify_pairs,
    write_groups,
)


def main() -> None:
    """Group the documents."""
    documents, out = arguments()
    ids, texts = read_texts(documents)
    index = MinHashLSH(num_perm=PERMUTATIONS, params=(BANDS, ROWS))
    tokens = ([gram.encode() for gram in shingle(text)] for text in texts)
    pairs = []
    for number, sketch in enumerate(MinHash.generator(tokens, num_perm=PERMUTATIONS, seed=SEED)):
        pairs += [(earlier, number) for earlier in index.query(sketch)]
        index.insert(number, sketch, check_duplication=False)
    write_groups(out, ids, join_pairs(verify_pairs(texts, pairs)))


if __name__ == "__main__":
    main()
