"""Fingerprints of text on one core beside rensa, a vectorised rival and what the machine can do at all.

Every lane reads the same texts in turn, round after round, in one process; a figure is the median of the rounds in
processor time. Give a Parquet or JSONL (.gz) file with a column `text` to measure on other text than that made up here.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("RAYON_NUM_THREADS", "1")

import numpy as np
import pyarrow as pa
from pyarrow import parquet

sys.path.insert(0, str(Path(__file__).resolve().parent))

from fingerprint_rivals import rensa_prehashed, rensa_shingles, rensa_words
from news_text import LANGUAGES, write_news

from samesource.kernels._jit import use_compiled
from samesource.kernels.fingerprints.compare_pairs import compare_pairs
from samesource.kernels.fingerprints.find_gram_sets import find_gram_sets
from samesource.kernels.fingerprints.find_text_words import find_text_words
from samesource.kernels.fingerprints.sketch_texts import sketch_texts
from samesource.kernels.fingerprints.winnow_texts import winnow_texts

SKETCH = "ours: words, 5-grams, MinHash 128"


def main() -> None:
    """Measure each kind of text and print a table for it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--megabytes", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    use_compiled(True)
    pa.set_cpu_count(1)
    _print_compile_time()
    for kind in [given.file.name] if given.file else LANGUAGES:
        texts = _read(given.file) if given.file else write_news(kind, given.megabytes * 1_000_000)
        _measure(kind, texts, given.rounds)
        _print_scaling(texts, given.rounds)
    _print_accuracy()


def arrow(texts: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """Return the two buffers of an Arrow column."""
    _, offsets, data = pa.array(texts, pa.large_string()).buffers()
    return np.frombuffer(data, np.uint8), np.frombuffer(offsets, np.int64, len(texts) + 1)


def _read(path: Path) -> list[str]:
    if path.suffix == ".parquet":
        return [text for text in parquet.read_table(path, columns=["text"])["text"].to_pylist() if text]
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [record["text"] for record in map(json.loads, data.splitlines()) if record.get("text")]


def _print_compile_time() -> None:
    """Time the first call of each entry, which compiles or loads machine code."""
    data, offsets = arrow(["Compile, or load, once."])
    for name, call in (("sketch", sketch_texts), ("winnow", winnow_texts), ("words", find_text_words)):
        start = time.perf_counter()
        call(data, offsets)
        print(f"first call of {name}: {time.perf_counter() - start:.2f} s")


def _lanes(texts: list[str], path: Path) -> dict[str, Callable[[], object]]:
    """Return what is timed, by name: the machine's own limits first."""
    import xxhash

    data, offsets = arrow(texts)
    copy = np.empty_like(data)
    return {
        "memory copy": lambda: np.copyto(copy, data),
        "xxh3 of the bytes": lambda: xxhash.xxh3_64_intdigest(memoryview(data)),
        "reading the Parquet column (zstd)": lambda: parquet.read_table(path, columns=["text"], use_threads=False),
        "ours: words": lambda: find_text_words(data, offsets),
        "ours: words, sorted sets of 5-grams": lambda: find_gram_sets(data, offsets),
        SKETCH: lambda: sketch_texts(data, offsets),
        "ours: words, 5-grams, winnowed": lambda: winnow_texts(data, offsets),
        "rensa: split, list of words": lambda: rensa_words(texts),
        "rensa: split, joined 5-grams": lambda: rensa_shingles(texts),
        "NumPy hashes into rensa": lambda: rensa_prehashed(data, offsets, rho=False),
        "NumPy hashes into rensa, rho": lambda: rensa_prehashed(data, offsets, rho=True),
    }


def _measure(kind: str, texts: list[str], rounds: int) -> None:
    """Time the lanes in turn and print their speeds, and how many times longer than the sketch each takes."""
    size = sum(len(text.encode()) for text in texts)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "texts.parquet"
        parquet.write_table(pa.table({"text": texts}), path, compression="zstd")
        lanes = _lanes(texts, path)
        seconds: dict[str, list[float]] = {name: [] for name in lanes}
        for each_round in range(rounds + 1):
            for name, call in lanes.items():
                start = time.process_time()
                call()
                if each_round:  # the first warms up
                    seconds[name].append(time.process_time() - start)
    print(f"\n{kind}: {len(texts):,} texts, {size / 1e6:.1f} MB, {rounds} rounds, one core, processor time")
    print(f"  {'':36s}{'speed':>15s}{'× sketch':>12s}")
    for name, times in seconds.items():
        ratio = statistics.median(a / b for a, b in zip(times, seconds[SKETCH], strict=True))
        speed = f"{size / statistics.median(times) / 1e6:10,.0f} MB/s"
        print(f"  {name:36s}{speed}{ratio:12,.2f}")


def _print_scaling(texts: list[str], rounds: int) -> None:
    """Print the wall time of the sketch on one thread and on a thread a core, best of the rounds, in turn."""
    data, offsets = arrow(texts)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    seconds: dict[int, list[float]] = {1: [], cores: []}
    for _ in range(rounds):
        for threads, taken in seconds.items():
            start = time.perf_counter()
            sketch_texts(data, offsets, threads=threads)
            taken.append(time.perf_counter() - start)
    gain = min(seconds[1]) / min(seconds[cores])
    print(f"  {cores} threads: {gain:.2f} times as fast as one, by wall time")


def _print_accuracy() -> None:
    """Print how far estimates lie from exact Jaccard similarity, for texts with some words changed."""
    random = np.random.default_rng(1)
    pairs: list[str] = []
    for k, text in enumerate(write_news("ascii", 700_000, seed=2)):
        words = text.split()
        fates = zip(words, random.random(len(words)), strict=True)
        changed = [f"changed{i}" if x < k % 20 / 100 else word for i, (word, x) in enumerate(fates)]
        pairs += [text, " ".join(changed)]
    data, offsets = arrow(pairs)
    sets = find_gram_sets(data, offsets)
    left = np.arange(0, len(pairs), 2)
    exact = compare_pairs(sets.hashes, sets.offsets, left, left + 1)
    print(f"\nmean absolute error against exact Jaccard, {len(left)} pairs, mean similarity {exact.mean():.2f}")
    for bins in (128, 256):
        rows = sketch_texts(data, offsets, bins=bins).bins
        print(f"  ours, {bins} bins: {np.abs((rows[::2] == rows[1::2]).mean(axis=1) - exact).mean():.4f}")
    shingles = [set(zip(*(text.lower().split()[k:] for k in range(5)), strict=False)) for text in pairs]
    truth = np.array([len(a & b) / max(len(a | b), 1) for a, b in zip(shingles[::2], shingles[1::2], strict=True)])
    rows = np.array(rensa_shingles(pairs).to_rows())
    print(f"  rensa, 128: {np.abs((rows[::2] == rows[1::2]).mean(axis=1) - truth).mean():.4f} (of its own words)")


if __name__ == "__main__":
    main()
