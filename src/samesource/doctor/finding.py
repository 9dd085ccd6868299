"""What the doctor found out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

State = Literal["well", "absent", "problem"]
"""`absent` is an optional part that is not there: nothing is broken by it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at, how it is, and what to do where it is not well."""

    name: str
    state: State
    found: str
    remedy: str = ""
