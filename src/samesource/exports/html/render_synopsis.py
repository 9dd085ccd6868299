"""Render a collation as a page: all witnesses sentence by sentence."""

from __future__ import annotations

from markupsafe import Markup

from samesource.exports.html.inline_source import inline_source
from samesource.exports.html.open_templates import TEMPLATES, open_templates
from samesource.exports.html.pack_synopsis import pack_synopsis
from samesource.exports.views.view_synopsis import SEVERITIES, view_synopsis
from samesource.records.collation import Collation


def render_synopsis(collation: Collation) -> str:
    """Return a self-contained page; article text stays text whatever it contains.

    The wording of the witness placed first is in the page, with what was changed in words; all other wordings, one for
    each group of witnesses that say the same, are laid out when a sentence is opened. Works without scripts in that
    shorter form.
    """
    rows = view_synopsis(collation)
    style, script = ((TEMPLATES / name).read_text(encoding="utf-8") for name in ("synopsis.css", "synopsis.js"))
    copies = {w: i for i, w in enumerate(collation.witnesses) if w.same_as is None}
    base = (TEMPLATES / "report.css").read_text(encoding="utf-8").split("/* tokens */", 1)[0]
    return (
        open_templates()
        .get_template("synopsis.html")
        .render(
            witnesses=collation.witnesses,
            distinct=len(copies),
            rows=rows,
            kinds=sorted({kind for row in rows for kind in row.kinds}),
            counts={s: sum(place.severity == s for place in collation.places) for s in SEVERITIES},
            data=Markup(pack_synopsis(collation, rows)),  # noqa: S704 - `<`, `>` and `&` are escaped in it
            **inline_source("style", base + style),
            **inline_source("script", script),
        )
    )
