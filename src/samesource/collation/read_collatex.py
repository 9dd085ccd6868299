"""Read CollateX's JSON."""

from __future__ import annotations

import json
from typing import Any

from samesource.collation.build_collation import build_collation
from samesource.errors import InputError
from samesource.records.collation import Collation

_REMEDY = "Give the JSON that CollateX writes: an object with `witnesses` and `table`."


def read_collatex(given: str | bytes) -> Collation:
    """Read an alignment table of CollateX; raise InputError for anything else.

    Both of its forms are read: a list of cells a witness (Python), or a list of witnesses a column (Java). Tokens are
    objects with `t`, or strings. The words compared are read anew from `t`.
    """
    try:
        loaded = json.loads(given)
        names, table = [str(name) for name in loaded["witnesses"]], list(loaded["table"])
        cells = [[[_token(token) for token in cell or ()] for cell in line] for line in table]
    except (ValueError, TypeError, KeyError) as error:
        raise InputError("this is no alignment table of CollateX", where=str(error)[:80], remedy=_REMEDY) from error
    if _by_witness(names, table):
        columns = [dict(enumerate(column)) for column in zip(*cells, strict=False)]
        even = len(cells) == len(names) and len({len(line) for line in cells}) <= 1
    else:
        columns = [dict(enumerate(line)) for line in cells]
        even = all(len(line) == len(names) for line in cells)
    if not even:
        raise InputError("the rows of the alignment table are not equally long", remedy=_REMEDY)
    return build_collation(names, [("body", columns)])


def _token(token: Any) -> str:  # noqa: ANN401 - JSON may hold anything
    return token if isinstance(token, str) else str(token["t"])


def _by_witness(names: list[str], table: list[Any]) -> bool:
    """Tell whether the table has a line a witness; tokens say of whom they are where the numbers are equal."""
    if len(table) != len(names):
        return False
    for number, line in enumerate(table):
        for cell in line:
            for token in cell or ():
                if isinstance(token, dict) and "_sigil" in token:
                    return str(token["_sigil"]) == names[number]
    return True
