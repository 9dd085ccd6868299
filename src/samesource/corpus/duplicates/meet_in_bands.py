"""Pairs of texts that share a bucket."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from samesource.corpus.duplicates.watcher import Watcher
from samesource.corpus.duplicates.witnesses import Witnesses
from samesource.corpus.duplicates.work_folder import WorkFolder
from samesource.corpus_config import DedupeConfig

Places = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.uint64]

_KEY_BYTES = 32
"""What one key takes while its bucket is looked for: itself, sorted, and what is told of it."""


class Meetings(NamedTuple):
    """Distinct pairs (left < right) of witnesses, sorted, and buckets above the cap: (band, first member, members)."""

    left: Places
    right: Places
    capped: list[tuple[int, int, int]]


def meet_in_bands(
    folder: WorkFolder, shards: Sequence[str], witnesses: Witnesses, config: DedupeConfig, memory: int, watcher: Watcher
) -> Meetings:
    """Return each pair of witnesses that share a key of any band; a bucket above `bucket_cap` is a star on its first.

    A key gives up its lowest bits to the number of its witness, so that one sort of 64-bit numbers finds the buckets
    (a false meeting costs one comparison). A band is taken in so many ranges of keys as `memory` asks for. Cost: bands
    x documents, 8 bytes a pair in memory.
    """
    count = len(witnesses.documents)
    bits = np.uint64(max(1, int(count - 1).bit_length()))
    chosen = [_chosen(witnesses, shard) for shard in range(len(shards))]
    threads = 2 if memory > 4 * _KEY_BYTES * count else 1
    ranges = max(1, -(-_KEY_BYTES * threads * count // max(memory // 2, 1)))
    met = np.empty(0, np.uint64)
    capped: list[tuple[int, int, int]] = []

    def work(band: int) -> tuple[Numbers, list[tuple[int, int]]]:
        pairs, large = [], []
        for part in range(ranges):
            keys = _keys(folder, shards, chosen, f"band-{band}", (part, ranges), bits)
            found, above = _pair_up(keys, bits, config.bucket_cap)
            pairs.append(found)
            large += above
        return np.concatenate(pairs), large

    with ThreadPoolExecutor(threads) as pool:
        held: list[Numbers] = []
        for band, (pairs, large) in enumerate(pool.map(work, range(config.bands))):
            capped += [(band, *bucket) for bucket in large]
            held.append(pairs)
            if sum(map(len, held)) > max(len(met), 1 << 20):
                met, held = np.unique(np.concatenate([met, *held])), []
            watcher.advance(1)
        met = np.unique(np.concatenate([met, *held]))
    low = np.uint64(32)
    left, right = (met >> low).astype(np.int64), (met & np.uint64(0xFFFFFFFF)).astype(np.int64)
    return Meetings(left, right, sorted(capped, key=lambda bucket: (-bucket[2], *bucket)))


def _chosen(witnesses: Witnesses, shard: int) -> tuple[Places, Numbers]:
    """Return which documents of a shard are their witness's first, and the numbers of these."""
    first, last = witnesses.starts[shard : shard + 2]
    numbers = witnesses.of_document[first:last]
    own = np.flatnonzero(numbers >= 0)
    own = own[witnesses.documents[numbers[own]] == own + first]
    return own, numbers[own].astype(np.uint64)


def _keys(
    folder: WorkFolder,
    shards: Sequence[str],
    chosen: Sequence[tuple[Places, Numbers]],
    band: str,
    part: tuple[int, int],
    bits: np.uint64,
) -> Numbers:
    """Return the sorted keys of a band within one of so many ranges, each with its witness in its lowest bits."""
    found = []
    number, ranges = part
    for name, (own, numbers) in zip(shards, chosen, strict=True):
        keys = folder.read(name, [band])[band].to_numpy()[own]
        if ranges > 1:
            inside = np.flatnonzero((keys >> np.uint64(32)) * np.uint64(ranges) >> np.uint64(32) == np.uint64(number))
            keys, numbers = keys[inside], numbers[inside]  # noqa: PLW2901
        found.append(keys >> bits << bits | numbers)
    keys = np.concatenate(found)
    keys.sort()
    return keys


def _pair_up(keys: Numbers, bits: np.uint64, cap: int) -> tuple[Numbers, list[tuple[int, int]]]:
    """Return the pairs of all buckets, left << 32 | right, and (first member, members) of buckets above `cap`."""
    if len(keys) < 2:
        return np.empty(0, np.uint64), []
    buckets, members = keys >> bits, keys & ((np.uint64(1) << bits) - np.uint64(1))
    begins = np.flatnonzero(np.concatenate(([True], buckets[1:] != buckets[:-1])))
    sizes = np.diff(np.append(begins, len(keys)))
    large = sizes > cap
    above = list(zip(members[begins[large]].tolist(), sizes[large].tolist(), strict=True))
    firsts = [np.repeat(begins[large], sizes[large] - 1)]
    seconds = [_count_up(begins[large] + 1, sizes[large] - 1)]
    begins, sizes = begins[~large], sizes[~large]
    for step in range(1, int(sizes.max(initial=1))):
        held = sizes > step
        begins, sizes = begins[held], sizes[held]
        first = _count_up(begins, sizes - step)
        firsts.append(first)
        seconds.append(first + step)
    left, right = members[np.concatenate(firsts)], members[np.concatenate(seconds)]
    return left << np.uint64(32) | right, above


def _count_up(begins: Places, lengths: Places) -> Places:
    """Return begins[k], begins[k] + 1, … of each length, end to end."""
    ends = np.cumsum(lengths)
    total = int(ends[-1]) if len(ends) else 0
    places: Places = np.arange(total) + np.repeat(begins - (ends - lengths), lengths)
    return places
