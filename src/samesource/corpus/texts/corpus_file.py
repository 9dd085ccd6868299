"""A file of a corpus."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Form = Literal["parquet", "lines", "other"]


@dataclass(frozen=True, slots=True)
class CorpusFile:
    """`name` is the path below the folder given; `form` tells which reader takes it: a fast one, or that of a trace."""

    name: str
    path: Path
    form: Form
