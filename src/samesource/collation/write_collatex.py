"""Write a collation in CollateX's JSON."""

from __future__ import annotations

import json
from typing import Any

from samesource.collation.linear_rows import linear_rows
from samesource.records.collation import CollatedWitness, Collation


def write_collatex(collation: Collation) -> str:
    """Return CollateX's alignment table: for each witness a list of cells, a cell a list of tokens or null.

    A token has `t` (as it stands, with the space after it), `n` (what was compared), `_sigil` and
    `_token_array_position` as CollateX writes them, and `start`, `end`: code points into the text as received. One
    column holds one word; what is transposed has columns of its own.
    """
    columns = [column for row in linear_rows(collation) for column in row.cells]
    table = [
        [[_token(witness, column[w])] if column[w] >= 0 else None for column in columns]
        for w, witness in enumerate(collation.witnesses)
    ]
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    rows = ",\n".join(map(encode, table))
    return f'{{"witnesses":{encode([witness.id for witness in collation.witnesses])},\n"table":[\n{rows}\n]}}\n'


def _token(witness: CollatedWitness, index: int) -> dict[str, Any]:
    return {
        "_sigil": witness.id,
        "_token_array_position": index,
        "n": witness.folded[index],
        "t": witness.tokens[index],
        "start": witness.bounds[index],
        "end": witness.bounds[index + 1],
    }
