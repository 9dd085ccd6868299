"""Read what the shards of a search hold."""

from __future__ import annotations

import pyarrow as pa

from samesource.corpus.duplicates.work_folder import WorkFolder
from samesource.corpus.passages.passage_schema import PAIR_SCHEMA, PASSAGE_SCHEMA


def read_passages(folder: WorkFolder, count: int) -> tuple[pa.Table, pa.Table]:
    """Return the passages and the pairs of so many shards."""
    passages = [folder.read(f"passages-{number:06}") for number in range(count)]
    pairs = [folder.read(f"pairs-{number:06}") for number in range(count)]
    return pa.concat_tables([PASSAGE_SCHEMA.empty_table(), *passages]), pa.concat_tables(
        [PAIR_SCHEMA.empty_table(), *pairs]
    )
