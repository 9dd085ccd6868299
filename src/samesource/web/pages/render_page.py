"""Render a page of the service within its frame."""

from __future__ import annotations

import samesource
from samesource.web.open_web_templates import open_web_templates
from samesource.web.static_files import static_files


def render_page(template: str, given: int, **context: object) -> str:
    """Return the page; `given` is the number of documents held, which every count is among."""
    files = {name: file.address for name, file in static_files().items()}
    return (
        open_web_templates()
        .get_template(template)
        .render(file=files.__getitem__, given=given, release=samesource.__version__, **context)
    )
