"""Receive a message between this process and a worker."""

from __future__ import annotations

import pickle
from typing import Any, BinaryIO

from samesource.pipes.read_frame import read_frame


def read_message(stream: BinaryIO) -> tuple[Any, ...] | None:
    """Read one message that `write_message` wrote; None where the other side is gone."""
    data = read_frame(stream)
    return None if data is None else pickle.loads(data)  # noqa: S301 - both ends are ours
