"""The templates of the pages."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from samesource.exports.html.filters import filters

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES = Path(__file__).parent.parent / "templates"


@cache
def open_templates() -> Environment:
    """Open the templates, compiled once a process; what is put into them is escaped."""
    from jinja2 import Environment, FileSystemLoader

    from samesource.exports.html.template_cache import TemplateCache

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        auto_reload=False,
        bytecode_cache=TemplateCache(TEMPLATES),
    )
    environment.filters |= filters()
    return environment
