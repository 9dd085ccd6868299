"""Render what went wrong."""

from __future__ import annotations

from samesource.web.pages.render_page import render_page


def render_problem(title: str, detail: str) -> str:
    """Return a page that says so."""
    return render_page("problem.html", 0, title=title, detail=detail)
