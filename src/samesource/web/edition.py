"""The name of what pages are made with."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from samesource.exports.html.open_templates import TEMPLATES


@cache
def edition() -> str:
    """Name what makes the pages: another name whenever a template, style, script or module of pages changes."""
    digest = hashlib.sha256()
    ours = Path(__file__).parent
    views = TEMPLATES.parent
    for path in sorted([*TEMPLATES.glob("*.*"), *ours.rglob("*.*"), *views.rglob("*.py")]):
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(path.read_bytes())
    return digest.hexdigest()[:10]
