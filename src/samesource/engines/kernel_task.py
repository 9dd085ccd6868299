"""What a stage asks of an engine's kernel runner."""

from __future__ import annotations

from dataclasses import dataclass

import pyarrow as pa

from samesource.engines.base import Kernel


@dataclass(frozen=True, slots=True)
class KernelTask:
    """A kernel, the name of its stage, what it yields, and how it runs."""

    stage: str
    kernel: Kernel
    schema: pa.Schema
    compiled: bool
    """Whether the kernels behind it run compiled."""
    heap: str = ""
    """The folder of the values that its source refers to; empty where tables hold their values themselves."""
