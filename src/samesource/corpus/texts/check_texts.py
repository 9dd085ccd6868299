"""Records that can be compared."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from samesource.config import Config
from samesource.corpus.text_schema import TEXT_SCHEMA
from samesource.corpus.texts.corpus_file import CorpusFile
from samesource.corpus.texts.raw_texts import RawTexts
from samesource.corpus.texts.taken_ids import TakenIds
from samesource.reading.rows import RejectedRow

_NO_TEXT = "the record has no text"


def check_texts(
    records: RawTexts,
    base: int,
    file: CorpusFile,
    taken: TakenIds,
    config: Config,
    reject: Callable[[RejectedRow], None],
) -> pa.RecordBatch:
    """Return `records` as a batch of `TEXT_SCHEMA` without those that have no text or an id that is taken.

    `base` is the row of the file's first record. A record without an id is named for its place: `file#3`, from 1.
    """
    places = np.arange(records.first, records.first + len(records.ids), dtype=np.int64)
    texts = records.texts
    refused = _find_refused(records, config)
    ids = _named(records.ids, places, file)
    for place in np.flatnonzero(refused).tolist():
        reason = records.reasons[place] if place in records.reasons else _reason(texts[place], config)
        if reason:  # without one it is no record but a blank line
            reject(RejectedRow(ids[place].as_py(), reason))
    kept = np.flatnonzero(~refused)
    double = taken.take(ids.take(pa.array(kept)).to_pylist())
    for place in kept[double].tolist():
        reject(RejectedRow(ids[place].as_py(), "the id is taken"))
    kept = kept[~double]
    columns = [pa.array(places + base), ids, texts, records.published, records.series]
    batch = pa.RecordBatch.from_arrays(columns, schema=TEXT_SCHEMA)
    return batch if len(kept) == len(places) else batch.take(pa.array(kept))


def _find_refused(records: RawTexts, config: Config) -> npt.NDArray[np.bool_]:
    """Tell which records have no text, or one that is too long."""
    texts = records.texts
    sizes = pc.fill_null(pc.binary_length(texts), 0).to_numpy()
    refused = np.zeros(len(texts), np.bool_)
    refused[list(records.reasons)] = True
    short = np.flatnonzero(sizes < _SHORT)
    if len(short):
        some = texts.take(pa.array(short))
        refused[short] |= pc.fill_null(pc.match_substring_regex(some, r"^\s*$"), True).to_numpy(zero_copy_only=False)
    most = config.reading.maximum_characters
    for place in np.flatnonzero(sizes > most).tolist():
        refused[place] |= len(texts[place].as_py()) > most
    return refused


_SHORT = 64
"""Bytes; longer texts are not asked whether they are blank: without words they meet none other."""


def _reason(text: pa.Scalar, config: Config) -> str:
    """Say why a text is refused."""
    length = len(text.as_py() or "")
    most = config.reading.maximum_characters
    return f"too long: {length:,} characters (the limit is {most:,})" if length > most else _NO_TEXT


def _named(ids: pa.Array, places: npt.NDArray[np.int64], file: CorpusFile) -> pa.Array:
    """Name records without an id for where they stand."""
    if not ids.null_count:
        return ids
    named = ids.to_pylist()
    stem = file.name.removesuffix(".txt")
    return pa.array(
        [f"{stem}#{place + 1}" if id_ is None else id_ for id_, place in zip(named, places.tolist(), strict=True)],
        pa.string(),
    )
