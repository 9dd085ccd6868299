"""Show the sentence in which a document states a claim, its reading marked."""

from __future__ import annotations

import re

from samesource.exports.views.show_reading import show_reading
from samesource.model import Assertion

REACH = 260
_ENDS = re.compile(r"[.!?。！？…][\"'”’»)\]]*(?=\s|$)|\n[ \t\r]*\n")  # noqa: RUF001 - full-width marks end sentences too


def show_sentence(assertion: Assertion, text: str | None) -> list[tuple[str, bool]]:
    """Return (words, marked) pieces: the sentence around the assertion where `text` is known, else its own words."""
    said = assertion.text or ""
    before, after = "", ""
    if text is not None and assertion.start is not None and assertion.end is not None:
        said = text[assertion.start : assertion.end]
        lead = text[max(assertion.start - REACH, 0) : assertion.start]
        ends = [match.end() for match in _ENDS.finditer(lead)]
        before = lead[ends[-1] :].lstrip() if ends else lead
        rest = text[assertion.end : assertion.end + REACH]
        closed = _ENDS.search(said[-3:]) if said.strip() else None
        stop = None if closed else _ENDS.search(rest)
        after = "" if closed else rest[: stop.end()] if stop else rest
    forms = [assertion.reading or "", show_reading(assertion.reading, len(said) + 9).strip("“”")]
    reading = next((form for form in forms if form and form.casefold() in said.casefold()), "")
    if not reading or len(said.casefold()) != len(said):
        return [(before, False), (said, len(said) < len(before + after)), (after, False)]
    place = said.casefold().find(reading.casefold())
    end = place + len(reading)
    return [(before + said[:place], False), (said[place:end], True), (said[end:] + after, False)]
