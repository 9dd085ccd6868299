"""Normalise every text."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator
from typing import Any

from samesource.config import Config
from samesource.engines.base import Engine
from samesource.stages.each_row import each_row
from samesource.stages.normalise_text import normalise_text
from samesource.tables import TEXTS

_KEPT = 16
"""Texts kept: a report copied whole is normalised once."""

_normalised = functools.lru_cache(maxsize=_KEPT)(normalise_text)


def normalise(engine: Engine, config: Config) -> None:  # noqa: ARG001 - every stage has the same signature
    """Make `texts` from `documents`; cost linear in characters."""
    engine.map_batches("texts", "documents", each_row(_text_rows, TEXTS.schema), TEXTS.schema)


def _text_rows(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Normalise one text."""
    normalised = _normalised(row["text"], row["language"])
    yield {
        "id": row["id"],
        "language": normalised.language,
        "normal": normalised.text,
        "map_normal": normalised.map_normal,
        "map_original": normalised.map_original,
        "text_sha256": normalised.text_sha256,
        "stripped_json": json.dumps(normalised.stripped, sort_keys=True),
    }
