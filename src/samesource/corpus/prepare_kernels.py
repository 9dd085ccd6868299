"""Choose how kernels run."""

from __future__ import annotations

import sys
import threading
import time

import numpy as np

from samesource.kernels._jit import use_compiled
from samesource.kernels.fingerprints.band_texts import band_texts
from samesource.kernels.fingerprints.compare_pairs import compare_pairs
from samesource.kernels.fingerprints.find_gram_sets import find_gram_sets
from samesource.kernels.join_pairs import join_pairs

PASSAGES_READ = 4
"""How many times as much kernels do where passages are looked for."""

_LOADING = 2.5
"""Processor seconds; from the cache kernels are there sooner, however busy the machine."""
_GLANCE = 0.5
"""Seconds between two looks."""


def prepare_kernels(size: int, limit: int) -> None:
    """Load compiled kernels where there is more than `limit` bytes of text; say so where that takes long."""
    use_compiled(size > limit)
    if size <= limit:
        return
    ready = threading.Event()
    threading.Thread(target=_say_why, args=(ready,), daemon=True).start()
    try:
        data, offsets = np.frombuffer(b"one two", np.uint8), np.array([0, 7])
        band_texts(data, offsets)
        sets = find_gram_sets(data, offsets)
        place = np.zeros(1, np.int64)
        compare_pairs(sets.hashes, sets.offsets, place, place)
        join_pairs(place, place, place)
    finally:
        ready.set()


def _say_why(ready: threading.Event) -> None:
    """Tell what takes so long, once it does."""
    began = time.process_time()
    while not ready.wait(_GLANCE):
        if time.process_time() - began > _LOADING:
            sys.stderr.write("samesource: compiling kernels, once; later runs find them ready\n")
            return
