"""daft: normalise, MinHash and bands as its tutorial on deduplication has them; components of shared bands, unverified.

    python daft_groups.py DOCUMENTS.parquet GROUPS.jsonl [HASHES ROWS]

The tutorial takes 64 hashes in 8 rows, for a similarity of .7. Components are joined in memory, which is quicker on one
machine than the tutorial's rounds of stars.
"""

from __future__ import annotations

import sys

import daft
from daft import DataType, Series, col
from daft.functions import monotonically_increasing_id
from groups import GRAM, PERMUTATIONS, ROWS, SEED, arguments, join_pairs, write_groups


def main() -> None:
    """Group the documents."""
    documents, out = arguments()
    hashes, rows = (int(sys.argv[3]), int(sys.argv[4])) if len(sys.argv) > 4 else (PERMUTATIONS, ROWS)

    @daft.func.batch(return_dtype=DataType.list(DataType.int64()))
    def count_bands(bands: Series) -> list[list[int]]:
        return [list(range(hashes // rows))] * len(bands)

    table = (
        daft.read_parquet(str(documents))
        .select("id", "text")
        .with_column(
            "plain", col("text").normalize(remove_punct=True, lowercase=True, nfd_unicode=True, white_space=True)
        )
        .with_column(
            "hashes", col("plain").minhash(num_hashes=hashes, ngram_size=GRAM, seed=SEED, hash_function="xxhash")
        )
        .with_column("node", monotonically_increasing_id())
        .select("id", "node", "hashes")
        .collect()
    )
    names = table.select("id", "node").to_pydict()
    grouped = (
        table.with_column("bands", col("hashes").chunk(rows))
        .with_column("band", count_bands(col("bands")))
        .explode("bands", "band")
        .groupby("band", "bands")
        .agg(col("node").list_agg().alias("nodes"))
        .where(col("nodes").list_count() > 1)
        .select("nodes")
        .to_pydict()["nodes"]
    )
    numbers = {node: number for number, node in enumerate(names["node"])}
    pairs = ((numbers[nodes[0]], numbers[node]) for nodes in grouped for node in nodes[1:])
    write_groups(out, names["id"], join_pairs(pairs))


if __name__ == "__main__":
    main()
