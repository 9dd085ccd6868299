"""The templates of the service, beside those of the report."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from samesource.exports.html.filters import filters
from samesource.exports.html.open_templates import TEMPLATES
from samesource.exports.html.template_cache import TemplateCache
from samesource.exports.views.view_story import SINGLE
from samesource.shelf import StoryEntry

if TYPE_CHECKING:
    from jinja2 import Environment

PAGES = Path(__file__).parent / "templates"


@cache
def open_web_templates() -> Environment:
    """Open the templates, compiled once a process; what is put into them is escaped."""
    from jinja2 import Environment, FileSystemLoader

    environment = Environment(
        loader=FileSystemLoader([PAGES, TEMPLATES]),
        autoescape=True,
        trim_blocks=True,
        auto_reload=False,
        bytecode_cache=TemplateCache(PAGES),
    )
    environment.filters |= filters() | {"dates": _dates, "on_one_origin": _on_one_origin}
    return environment


def _dates(entry: StoryEntry) -> str:
    """Write the day or days of a story as `2031-10-14` or `2031-10-14 to 2031-10-17`."""
    first, last = (entry.first or "")[:10], (entry.last or "")[:10]
    return first if first == last else f"{first} to {last}"


def _on_one_origin(entry: StoryEntry) -> int:
    return sum(entry.verdicts.get(verdict, 0) for verdict in SINGLE)
