"""Write a lineage as a nested list."""

from __future__ import annotations

from html import escape

from samesource.exports.views.describe_row import describe_row
from samesource.exports.views.read_graph import Row
from samesource.exports.views.view_story import StoryView

_DISCS = {"independent": "ind", "either": "may", "derived": "der", "lost": "lost", "apart": "oth"}


def write_tree(view: StoryView, shown: list[Row]) -> str:
    """Return the rows `shown` as HTML lists indented by descent."""
    parts: list[str] = []
    depth = -1
    for row in shown:
        level = min(row.depth, depth + 1)
        parts.append("<ul>" if level > depth else "</li>" + "</ul></li>" * (depth - level))
        depth = level
        label = view.labels[row.id]
        words = describe_row(view, row)
        time = view.graph.times.get(row.id)
        facts = f" <em>◆ {words.factual}</em>" if words.factual else ""
        when = f"{time.show()} · " if time else ""
        key = escape(f"{view.key}-n{label.token}")
        disc = f'<span class="tk {_DISCS[label.standing]}">{escape(label.token)}</span>'
        parts.append(
            f'<li><a href="#ev{key}" data-ev="{key}">{disc} <bdi>{escape(label.name)}</bdi></a>'
            f'<span class="m">{escape(when + words.text)}{facts}</span>'
        )
    if depth >= 0:
        parts.append("</li></ul>" * (depth + 1))
    return "".join(parts)
