"""Names of columns and properties, made comparable."""

from __future__ import annotations

import re

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_JOINTS = re.compile(r"[\s_-]+")
_LONGEST = 80
"""Characters; no column of ours has a longer name."""


def fold_column(name: object) -> str:
    """Return a column's name in small letters with `_` between words: `Article Text`, `articleText`, `article-text`."""
    written = str(name).strip("\ufeff \t\r\n\"'")
    return _JOINTS.sub("_", _CAMEL.sub("_", written)).lower() if len(written) <= _LONGEST else written
