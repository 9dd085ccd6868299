"""Render the page on which a text is asked about."""

from __future__ import annotations

from dataclasses import dataclass

from samesource.web.pages.render_page import render_page


@dataclass(frozen=True, slots=True)
class Typed:
    """What a person typed into the form."""

    text: str = ""
    outlet: str = ""
    url: str = ""
    published: str = ""


def render_ask_form(given: int, most: int, typed: Typed | None = None, problem: str = "") -> str:
    """Return the form; with a `problem` it holds what was typed, so that nothing is lost."""
    return render_page("ask_page.html", given, page=None, most=most, typed=typed or Typed(), problem=problem)
