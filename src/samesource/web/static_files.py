"""Our own style and scripts, read once; each address holds a hash of its content, so it may be kept for ever."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from samesource.exports.html.open_templates import TEMPLATES
from samesource.web.work.page_cache import KeptPage

STATIC = Path(__file__).parent / "static"
_PARTS = {
    "pages.css": ("text/css; charset=utf-8", (TEMPLATES / "report.css", STATIC / "web.css")),
    "synopsis.css": ("text/css; charset=utf-8", (TEMPLATES / "synopsis.css",)),
    "pages.js": ("text/javascript; charset=utf-8", (TEMPLATES / "report.js", STATIC / "web.js")),
    "first.js": ("text/javascript; charset=utf-8", (STATIC / "first.js",)),
    "synopsis.js": ("text/javascript; charset=utf-8", (TEMPLATES / "synopsis.js",)),
    "icon.svg": ("image/svg+xml", (STATIC / "icon.svg",)),
}


@dataclass(frozen=True, slots=True)
class StaticFile:
    """A file as it is sent."""

    media: str
    page: KeptPage
    address: str


@cache
def static_files() -> dict[str, StaticFile]:
    """Read every file, by name."""
    found = {}
    for name, (media, parts) in _PARTS.items():
        body = b"\n".join(part.read_bytes() for part in parts)
        digest = hashlib.sha256(body).hexdigest()[:12]
        found[name] = StaticFile(media, KeptPage.of(body), f"/static/{digest}/{name}")
    return found
