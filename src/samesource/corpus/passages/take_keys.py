"""Take the keys of all texts."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from samesource.corpus.passages.corpus_keys import CorpusKeys
from samesource.corpus.passages.key_layout import KEY_BUCKETS, NUMBER_BITS
from samesource.corpus.passages.number_spool import NumberSpool
from samesource.corpus.passages.pack_keys import pack_keys
from samesource.corpus.passages.text_store import TextStore
from samesource.corpus_config import PassageConfig
from samesource.errors import InputError
from samesource.kernels.fingerprints.winnow_texts import winnow_texts

Numbers = npt.NDArray[np.uint64]
Ints = npt.NDArray[np.int64]

_DAY = "%Y-%m-%d"
_NOTHING = (np.zeros(0, np.int64), np.zeros(0, np.uint64), np.zeros(0, np.int64), np.zeros(0, np.int64))


def take_keys(
    batches: Iterable[pa.RecordBatch],
    against: Iterable[pa.RecordBatch],
    folder: Path,
    config: PassageConfig,
    memory: int,
    threads: int,
) -> CorpusKeys:
    """Read all texts once, those of `against` first: keep them on disk, and their winnowed runs of words as keys.

    Batches are of `TEXT_SCHEMA`; beyond `memory` bytes keys go to disk in `folder`. Raise InputError for more texts
    than there are numbers.
    """
    store = TextStore(folder / "texts")
    spool = NumberSpool(folder / "keys", KEY_BUCKETS, memory)
    columns: list[tuple[Ints, Numbers, Ints, Ints]] = [_NOTHING]
    boundary = total = 0
    for part in (against, batches):
        boundary = total
        for batch in part:
            data, offsets = store.append(batch["text"])
            anchors = winnow_texts(data, offsets, config.words, config.window, threads)
            held = np.diff(anchors.offsets)
            if total + len(held) > 1 << NUMBER_BITS:
                raise InputError("too many texts for one run", remedy="Split the corpus: it holds over 268 million.")
            spool.add(*pack_keys(anchors.hashes, np.repeat(np.arange(total, total + len(held)), held)))
            total += len(held)
            columns.append((batch["row"].to_numpy(), _orders(batch["id"]), _days(batch["published"]), held))
    store.finish()
    rows, orders, days, counts = (np.concatenate(column) for column in zip(*columns, strict=True))
    return CorpusKeys(store, spool, rows, orders, days, counts, boundary)


def _orders(ids: pa.StringArray) -> Numbers:
    """Return a hash of each id."""
    digests = (blake2b(id_.encode("utf-8", "surrogatepass"), digest_size=8).digest() for id_ in ids.to_pylist())
    return np.frombuffer(b"".join(digests), np.uint64)


def _days(published: pa.StringArray) -> Ints:
    """Return the days of times that begin with one in ISO 8601, -1 for others."""
    parsed = pc.strptime(pc.utf8_slice_codeunits(published, 0, 10), _DAY, "s", error_is_null=True)
    days: Ints = pc.fill_null(parsed.cast(pa.date32()).cast(pa.int32()), -1).to_numpy(zero_copy_only=False)
    return days.astype(np.int64)
