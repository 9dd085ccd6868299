"""A trace as JSON, with what else is known of its documents."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from samesource.archive.list_uses import Use
from samesource.archive.notice import Notice
from samesource.encoding.write_lines import write_lines
from samesource.model import Trace


def write_trace(
    trace: Trace, *, notices: Sequence[Notice] | None = None, uses: Sequence[Use] | None = None, with_text: bool = False
) -> str:
    """Return trace.json; where they are given, with the keys `notices` and `licences` beside those of its schema."""
    told = trace.to_dict(with_text=with_text)
    if notices is not None:
        told["notices"] = [dataclasses.asdict(notice) for notice in notices]
    if uses is not None:
        told["licences"] = [dataclasses.asdict(use) for use in uses]
    return write_lines(told)
