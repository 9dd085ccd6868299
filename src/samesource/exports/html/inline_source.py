"""A style or script that stands inside a page."""

from __future__ import annotations

import base64
import hashlib
from typing import Any

from markupsafe import Markup


def inline_source(name: str, source: str) -> dict[str, Any]:
    """Return our own `source` under `name`, and under `<name>_hash` the hash by which the page's policy lets it run."""
    digest = base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
    return {name: Markup(source), f"{name}_hash": Markup(digest)}  # noqa: S704 - our own files
