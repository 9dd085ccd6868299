"""Laws of buckets."""

from __future__ import annotations

import dataclasses
import itertools
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest

from samesource.corpus.duplicates.meet_in_bands import Meetings, meet_in_bands
from samesource.corpus.duplicates.witnesses import find_witnesses
from samesource.corpus.duplicates.work_folder import WorkFolder
from samesource.corpus.silent_watcher import SilentWatcher
from samesource.corpus_config import DedupeConfig

CONFIG = dataclasses.replace(DedupeConfig(), bands=3, bucket_cap=6)


def meetings(folder: Path, keys: np.ndarray, memory: int, shards: int) -> Meetings:
    """Put keys (a row a text) into shards and let them meet."""
    with WorkFolder(None, folder / "x", {}) as work:
        names = []
        for number, part in enumerate(np.array_split(np.arange(len(keys)), shards)):
            columns = {"row": part, "words": np.full(len(part), 9), "sequence": part.astype(np.uint64)}
            columns |= {f"band-{k}": keys[part, k] for k in range(CONFIG.bands)}
            names.append(f"texts-{number}")
            work.write(names[-1], pa.table(columns))
        return meet_in_bands(work, names, find_witnesses(work, names), CONFIG, memory, SilentWatcher())


@pytest.fixture
def keys() -> np.ndarray:
    draw = np.random.default_rng(4)
    return draw.integers(0, 40, (120, 3)).astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15)


@pytest.mark.parametrize(("memory", "shards"), [(1 << 30, 1), (1 << 30, 4), (2_000, 3), (200, 7)])
def test_all_pairs_of_small_buckets_meet_and_large_ones_are_stars(
    keys: np.ndarray, memory: int, shards: int, tmp_path: Path
) -> None:
    expected, large = set(), set()
    for band in range(3):
        buckets: dict[int, list[int]] = {}
        for text, key in enumerate(keys[:, band].tolist()):
            buckets.setdefault(key, []).append(text)
        for members in buckets.values():
            if len(members) > CONFIG.bucket_cap:
                large.add((band, members[0], len(members)))
                expected |= {(members[0], other) for other in members[1:]}
            else:
                expected |= set(itertools.combinations(members, 2))
    found = meetings(tmp_path, keys, memory, shards)
    assert list(zip(found.left.tolist(), found.right.tolist(), strict=True)) == sorted(expected)
    assert set(found.capped) == large
    assert [size for *_, size in found.capped] == sorted((size for *_, size in large), reverse=True)
