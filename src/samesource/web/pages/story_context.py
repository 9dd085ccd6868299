"""What the report's templates of a story want beside the story."""

from __future__ import annotations

from markupsafe import Markup

from samesource.exports.html.draw_key import draw_key
from samesource.exports.views.view_story import SINGLE


def story_context() -> dict[str, object]:
    """Return the key to the lines and the switches of a page of one story."""
    return {
        "many": False,
        "share": False,
        "single": SINGLE,
        "line_key": [(kind, Markup(shapes), words) for kind, shapes, words in draw_key()],  # noqa: S704 - constants
    }
