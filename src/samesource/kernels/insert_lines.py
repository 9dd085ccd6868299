"""Put the words of lines into a text at their places."""

from __future__ import annotations

from typing import Any, cast

import numpy as np
import numpy.typing as npt

from samesource.kernels._jit import runs_compiled
from samesource.kernels.aligning.insert_by_loop import Bytes, Inserted, Shorts, Words, insert_by_loop
from samesource.kernels.read_only import read_only

Ints = npt.NDArray[np.int64]
_TYPES: tuple[npt.DTypeLike, ...] = (np.int32, np.int32, np.int64, np.int64, np.int32)


def insert_lines(
    told: Words, owner: Shorts, flag: Bytes, asides: Words, token: Ints, place: Ints, line: Ints, mark: int
) -> Inserted:
    """Merge the words `token` of a text with those of lines, in order of text; each line becomes a sentence.

    `told` describes the tokens, each with its sentence (`owner`) and `flag`; `asides` the words of marked lines. What
    is put in stands at `place` (tokens first, then the words of marked lines), belongs to `line` and bears `mark`.
    """
    if runs_compiled():
        owner, flag = read_only((owner, flag), (np.int32, np.uint8))
        fixed = cast("Words", read_only(told, _TYPES)), cast("Words", read_only(asides, _TYPES))
        return insert_by_loop(fixed[0], owner, flag, fixed[1], token, place, line, mark)
    both = np.concatenate((token, place))
    columns: list[Any] = [np.concatenate((told[k], asides[k]))[both] for k in range(len(told))]
    owners = np.concatenate((owner[token].astype(np.int64), -1 - line))
    flags = np.concatenate((flag[token], np.full(len(place), mark, np.uint8)))
    order = np.argsort(columns[0], kind="stable")
    owners = owners[order]
    first = np.concatenate((np.ones(1, np.bool_), owners[1:] != owners[:-1]))
    start, end, word, stem, weight = (column[order] for column in columns)
    sentence = (np.cumsum(first) - 1).astype(np.int32)
    return (start, end, word, stem, weight), flags[order], sentence, np.flatnonzero(first)
