"""Fingerprint every witness."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from samesource.config import Config
from samesource.engines.base import Engine
from samesource.records.document_keys import KINDS, DocumentKeys
from samesource.records.packing import unpack
from samesource.records.prepared import Prepared
from samesource.stages.fingerprint_document import fingerprint_document
from samesource.tables import FINGERPRINTS

WITNESSES_ONLY = (
    "SELECT p.id AS id, p.packed AS packed FROM prepared p JOIN witnesses w ON p.id = w.witness AND p.id = w.id"
)


def fingerprint(engine: Engine, config: Config) -> None:
    """Make `fingerprints` from `prepared`; cost linear in words."""
    depth = config.candidates.depth
    if depth == "auto":
        depth = "rewrites" if engine.count("prepared") < config.candidates.rewrites_limit else "passages"
    engine.sql("fingerprinting", WITNESSES_ONLY)
    kernel = functools.partial(_fingerprint_batches, depth=depth)
    engine.map_batches("fingerprints", "fingerprinting", kernel, FINGERPRINTS.schema)
    engine.drop("fingerprinting")


def _fingerprint_batches(batches: Iterator[pa.RecordBatch], depth: str) -> Iterator[pa.RecordBatch]:
    """List the keys of the witnesses of each batch, a column at a time: an object a key would cost more."""
    for batch in batches:
        documents, made = [], []
        for document, packed in zip(batch["id"].to_pylist(), batch["packed"].to_pylist(), strict=True):
            found = fingerprint_document(unpack(Prepared, packed), depth)
            documents += [document] * len(found)
            made += found
        if made:
            yield pa.RecordBatch.from_arrays(_columns(documents, made), schema=FINGERPRINTS.schema)


def _columns(documents: list[str], made: list[DocumentKeys]) -> list[pa.Array]:
    """Lay the keys end to end; entry k of `documents` is whose keys `made[k]` are."""
    sizes = [len(keys.key) for keys in made]
    return [
        _named(np.repeat(np.arange(len(made)), sizes), documents),
        _named(np.repeat(np.arange(len(made)), sizes), [keys.channel for keys in made]),
        _named(np.concatenate([keys.kind for keys in made]), KINDS),
        pa.array(np.concatenate([keys.key for keys in made])),
        pa.array(np.concatenate([keys.weight for keys in made])),
    ]


def _named(places: npt.NDArray[np.integer], names: Sequence[str]) -> pa.Array:
    """Turn places in a list of names into names; Arrow's own way would load all of its functions."""
    return pa.array([names[place] for place in places.tolist()], pa.string())
